import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../bench/workspace-packages.ts'

const read = (name: string): Record<string, unknown> => parse(readFileSync(join(root, name), 'utf8'))

it('every package comes from the registry, and has a checksum', () => {
  const packages = Object.entries(read('pnpm-lock.yaml').packages as Record<string, { resolution: object }>)
  expect(packages.length).toBeGreaterThan(100)
  expect(packages.filter(([, { resolution }]) => Object.keys(resolution).join() !== 'integrity')).toEqual([])
})

it('no dependency runs a script while it is installed, but those that were looked at', () => {
  const allowed = Object.entries(read('pnpm-workspace.yaml').allowBuilds as Record<string, boolean>)
  expect(allowed.filter(([, isAllowed]) => isAllowed).map(([name]) => name)).toEqual(['node'])
})

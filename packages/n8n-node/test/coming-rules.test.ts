import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { INodeProperties } from 'n8n-workflow'
import { expect, test } from 'vitest'
import { HubspotAssociations } from './bundled.ts'

// Rules that are in n8n's repository, but not yet in a linter or scanner that can be had.

const { properties } = new HubspotAssociations().description

/** Everything that the panel shows, however deep. */
function flat(some: readonly INodeProperties[]): readonly INodeProperties[] {
  return some.flatMap((property) => {
    const inner = property.type === 'collection' ? (property.options as INodeProperties[]) : []
    return [property, ...flat(inner)]
  })
}

test('the package does not say that it comes from a folder of a repository', async () => {
  const { repository } = JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8'))
  expect(Object.keys(repository)).toEqual(['type', 'url'])
})

test('hints are short, because the panel shows them below every field', () => {
  const fields = flat(properties)
  const hints = [...fields, ...fields.flatMap(({ modes = [] }) => modes)].flatMap(({ hint }) => hint ?? [])
  expect(hints.length).toBeGreaterThan(3)
  expect(hints.filter((hint) => hint.length > 120)).toEqual([])
})

test('nothing is to be written as JSON by hand', () => {
  expect(flat(properties).filter(({ type }) => type === 'json')).toEqual([])
})

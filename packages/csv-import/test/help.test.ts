import { expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

it.each([
  'check',
  'export',
  'labels list',
  'labels import',
  'labels export',
  'limits list',
  'limits import',
  'limits export',
  'limits clear',
  'schema pull',
  'schema diff',
  'schema apply',
])('%s --help shows an example', async (command) => {
  const { code, stdout } = await runCommand([...command.split(' '), '--help'])
  expect(code).toBe(0)
  expect(stdout).toContain(`$ hubspot-associations ${command}`)
})

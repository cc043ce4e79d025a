import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createAssociationEngine, createSchemaPortal, isRemoval, parseSchema } from '../src/index.ts'
import { aPortal } from './a-portal.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text)

const AsyncFunction = (async () => undefined).constructor as new (
  ...text: string[]
) => (...values: unknown[]) => Promise<void>

/** Runs an example with what it imports and takes for granted; gives what it prints. */
async function printedBy(example: string, given: Readonly<Record<string, unknown>>): Promise<string> {
  const printed: string[] = []
  const console = { log: (...values: unknown[]) => printed.push(values.join(' ')) }
  const all = { ...given, console }
  const body = example.replace(/^import .*$/gm, '')
  await new AsyncFunction(...Object.keys(all), body)(...Object.values(all))
  return printed.join('\n')
}

const seed = {
  records: {
    contacts: [{ id: '1', properties: { email: 'ada@example.com' } }],
    companies: [{ id: '5001' }],
  },
  labels: [{ from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' }],
}

it('the first example prints what its last line says', async () => {
  const [example = ''] = blocks
  const { client } = aPortal(seed)
  const given = { accessToken: 'token', createAssociationEngine, createAssociationsClient: () => client }
  const [, says] = /\/\/ (\d .*)\n$/.exec(example) ?? []
  expect(await printedBy(example, given)).toBe(says)
})

it('the example of schemas makes the portal what the file says', async () => {
  const example = blocks.find((text) => text.includes('createSchemaPortal')) ?? ''
  const { client } = aPortal(seed)
  const data = {
    version: 1,
    pairs: [
      { from: 'contacts', to: 'companies', labels: [{ label: 'Billing contact' }, { label: 'Owner' }] },
    ],
  }
  const printed = await printedBy(example, { client, data, createSchemaPortal, isRemoval, parseSchema })
  expect(printed).toMatch(/^\S+ done$/)
})

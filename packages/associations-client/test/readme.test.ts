import { readFileSync } from 'node:fs'
import { createEmulator } from '@hubspot-associations/emulator'
import { expect, test } from 'vitest'
import { type AssociationsClientOptions, createAssociationsClient } from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1] ?? ''

const AsyncFunction = (async () => undefined).constructor as new (
  ...text: string[]
) => (...values: unknown[]) => Promise<void>

test('the example prints what the page says', async () => {
  const emulator = createEmulator()
  emulator.seed({
    records: { contacts: [{ id: '101' }, { id: '102' }], companies: [{ id: '201' }] },
    labels: [{ from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact', typeId: 7 }],
  })
  const create = (options: AssociationsClientOptions) =>
    createAssociationsClient({ ...options, fetch: emulator.fetch })
  const printed: string[] = []
  const print = { log: (...values: unknown[]) => printed.push(`${values.join(' ')}\n`) }
  const body = block('ts').replace(/^import .*$/gm, '')
  await new AsyncFunction('createAssociationsClient', 'console', body)(create, print)
  expect(printed.join('')).toBe(block('text'))
})

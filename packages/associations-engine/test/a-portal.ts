import { type AssociationsClient, createAssociationsClient } from '@hubspot-associations/client'
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Seed,
} from '@hubspot-associations/emulator'
import { createAssociationEngine, type EngineOptions, type Outcome, type Row } from '../src/index.ts'

/** A small portal: three contacts, three companies, two labels, one of them paired. */
export const smallPortal: Seed = {
  properties: { companies: [{ name: 'code', hasUniqueValue: true }] },
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing_contact', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'decision_maker', label: 'Decision maker' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
    { from: 'contacts', to: 'contacts', name: 'manager', label: 'Manager', inverseLabel: 'Reports to' },
  ],
  records: {
    contacts: [
      { id: '1', properties: { email: 'ada@example.com' } },
      { id: '2', properties: { email: 'ben@example.com' } },
      { id: '3', properties: { email: 'chloe@example.com' } },
    ],
    companies: [
      { id: '11', properties: { code: 'C-1', domain: 'one.example.com' } },
      { id: '12', properties: { code: 'C-2', domain: 'shared.example.com' } },
      { id: '13', properties: { code: 'C-3', domain: 'shared.example.com' } },
    ],
  },
}

/** Rows for every pair of the small portal: more than are ever under way at once, one window each. */
export function rowsOfAllPairs(): Row[] {
  const pairs = ['1', '2', '3'].flatMap((contact) =>
    ['11', '12', '13'].map((company) => ({ contact, company })),
  )
  return rowsOf(...pairs)
}

/** Pairs of rows that were applied, as the portal lists them. */
export function appliedPairs(outcomes: readonly Outcome[]): string[] {
  const applied = outcomes.filter(({ status }) => status === 'applied')
  return applied.map(({ row }) => `${row.cells.contact}-${row.cells.company}`).sort()
}

/** An emulator with a seed, and a client on it that never waits. */
export function aPortal(
  seed: Seed = smallPortal,
  options: EmulatorOptions = {},
): {
  emulator: Emulator
  client: AssociationsClient
} {
  const emulator = createEmulator(options)
  emulator.seed(seed)
  let now = 0
  const client = createAssociationsClient({
    accessToken: 'test',
    fetch: emulator.fetch,
    clock: {
      now: () => now,
      sleep: async (delayMs) => {
        now += delayMs
      },
    },
    random: () => 0,
  })
  return { emulator, client }
}

/** Rows as an adapter would hand them over, numbered from line 2. */
export function rowsOf(...cells: Record<string, unknown>[]): Row[] {
  return cells.map((each, index) => ({ position: index + 2, cells: each }))
}

/** Applies rows and gives their outcomes by position. */
export async function outcomesOf(options: EngineOptions, rows: Row[]): Promise<Outcome[]> {
  const outcomes = await Array.fromAsync(createAssociationEngine(options).apply(rows))
  return outcomes.sort((a, b) => a.row.position - b.row.position)
}

/** Labels of one pair, as the portal holds them, without the unlabelled type. */
export async function labelsOn(
  client: AssociationsClient,
  fromId: string,
  toId: string,
): Promise<string[] | undefined> {
  for await (const record of client.associations.list('contacts', fromId, 'companies'))
    if (record.toId === toId) return record.types.flatMap(({ label }) => label ?? []).sort()
  return undefined
}

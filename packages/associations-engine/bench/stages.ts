import { report } from '@hubspot-associations/figures'
import { Bench } from 'tinybench'
import {
  type Batch,
  type Change,
  type Mapping,
  type ObjectPair,
  type PairPlan,
  planPair,
  type Row,
  rowMapper,
  type Write,
} from '../src/index.ts'
import { recordOutcomes } from '../src/record-outcomes.ts'

// The stages that ask nobody, one row at a time: what the engine itself costs beside HubSpot and the disk.
const ROWS = 10_000

const mapping: Mapping = {
  from: { objectType: 'contacts', column: 'Contact' },
  to: { objectType: 'companies', column: 'Company' },
  labels: { column: 'Role', separator: ';' },
}
const rows: Row[] = Array.from({ length: ROWS }, (_, index) => ({
  position: index + 2,
  cells: { Contact: String(101_000 + index), Company: String(201_000 + index), Role: 'Chair;Member' },
}))
const pair: ObjectPair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }
const chair = { category: 'USER_DEFINED', typeId: 1 } as const
const member = { category: 'USER_DEFINED', typeId: 3 } as const
const held = [{ ...chair, label: 'Chair' }]
const changes = rows.map((row): Change => {
  const { Contact: fromId, Company: toId } = row.cells as Record<string, string>
  return { row, verb: 'add', pair, fromId: fromId ?? '', toId: toId ?? '', types: [chair, member] }
})
const writes = changes.map((change) => writeOf(planPair([change], held)))
const columns = { from: 'Contact', to: 'Company' }
const batch: Batch = { pair, columns, operation: 'labelled', writes }
const results = writes.map((input) => ({ status: 'done' as const, input, value: {} }))

function writeOf(plan: PairPlan): Write {
  if ('write' in plan) return plan.write
  throw new Error('every pair of this bench has something to write')
}

const map = rowMapper(mapping)
const bench = new Bench({ time: 1_000, warmupTime: 300 })
  .add('map a row', () => {
    for (const row of rows) map(row)
  })
  .add('plan a pair', () => {
    for (const change of changes) planPair([change], held)
  })
  .add('record an outcome', () => {
    recordOutcomes(batch, { results })
  })

// Of the 10 µs that a row may cost in all, these must stay a small part.
const budgetsUs: Readonly<Record<string, number>> = {
  'map a row': 1,
  'plan a pair': 3,
  'record an outcome': 1,
}

for (const { name, result } of await bench.run()) {
  if (result.state !== 'completed') throw new Error(`${name} was not measured: ${result.state}`)
  const value = (result.latency.p50 / ROWS) * 1_000
  report({ name, value, unit: 'µs', atMost: budgetsUs[name] ?? 0 })
}

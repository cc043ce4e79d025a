import { fuzz } from '@hubspot-associations/fuzzing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalMapping,
  createAssociationEngine,
  type Mapping,
  mapRow,
  type Outcome,
  type Row,
} from '../src/index.ts'
import { aPortal, rowsOf, smallPortal } from './a-portal.ts'

const mapping: Mapping = {
  from: { objectType: 'contacts', property: 'email', column: 'email' },
  to: { objectType: 'companies', column: 'company' },
  labels: { column: 'role' },
  action: { column: 'do' },
  emptyMarkers: ['#N/A'],
}

describe('a row that is mapped', () => {
  const oddly = fc.oneof(
    fc.constantFrom(
      'contacts',
      '1',
      ' 11 ',
      '1e3',
      'Advisor;;Boss',
      'unlink',
      'fly',
      '#n/a',
      '',
      '0',
      '-1',
      '1.5',
    ),
    fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withObjectString: true }),
  )
  const columns = [
    'email',
    'company',
    'role',
    'do',
    'from_object_type',
    'from_id',
    'to_object_type',
    'to_id',
    'label',
  ]
  const column = fc.constantFrom(...columns, 'action', 'constructor', '__proto__', 'x')
  const byProperty: Mapping = { from: { objectType: 'contacts', column: 'constructor' }, to: mapping.to }

  it('is an intent or says what is wrong, and never anything else', async () => {
    const mappings = fc.constantFrom(mapping, canonicalMapping, byProperty)
    await fuzz(fc.tuple(fc.dictionary(column, oddly), mappings), ([cells, by]) => {
      const row: Row = { position: 2, cells }
      const mapped = mapRow(row, by)
      if ('code' in mapped) expect(mapped.message).not.toBe('')
      else {
        expect(mapped.row).toBe(row)
        for (const { value } of [mapped.from, mapped.to]) expect(value.trim()).not.toBe('')
      }
      expect(mapRow(row, by)).toEqual(mapped)
    })
  })
})

const email = fc.constantFrom(
  'ada@example.com',
  'BEN@example.com',
  'chloe@example.com',
  'nobody@example.com',
  '',
)
const company = fc.constantFrom('11', '12', '13', '404', 'x', '')
const role = fc.constantFrom('', 'Billing contact', 'Decision maker', 'Advisor;Billing contact', 'Boss')
const verb = fc.constantFrom('', 'add', 'set', 'remove-label', 'unlink', 'fly')

function rowsWith(verbs: fc.Arbitrary<string>): fc.Arbitrary<Row[]> {
  const cells = fc.record({ email, company, role, do: verbs })
  return fc.array(cells, { maxLength: 12 }).map((all) => rowsOf(...all))
}

const associations = [
  { from: 'contacts', fromId: '1', to: 'companies', toId: '11', labels: ['Decision maker'] },
  { from: 'contacts', fromId: '2', to: 'companies', toId: '12', labels: ['Advisor'] },
  { from: 'contacts', fromId: '3', to: 'companies', toId: '13' },
]

const trouble = fc.record({
  seed: fc.nat(),
  rates: fc.subarray([
    { percent: 15, fault: { kind: 'status', status: 429 } },
    { percent: 15, fault: { kind: 'status', status: '5xx' } },
    { percent: 15, fault: { kind: 'drop', when: 'beforeWrite' } },
    { percent: 15, fault: { kind: 'drop', when: 'afterWrite' } },
    { percent: 10, fault: { kind: 'truncate' } },
    { percent: 10, fault: { kind: 'nothing' } },
    { percent: 10, fault: { kind: 'partial', percent: 40 } },
    { percent: 5, fault: { kind: 'status', status: 429, policy: 'DAILY' } },
    { percent: 5, fault: { kind: 'status', status: 401 } },
  ] as const),
})

type Portal = ReturnType<typeof aPortal>

/** Every outcome, and how the run ended. */
async function outcomesIn({ client }: Portal, rows: Row[], windowSize: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const engine = createAssociationEngine({ client, mapping, windowSize })
  try {
    for await (const outcome of engine.apply(rows)) outcomes.push(outcome)
  } catch (error) {
    expect(error).toHaveProperty('remedy')
  }
  return outcomes
}

function labelsIn({ emulator }: Portal): Map<string, readonly string[]> {
  const links = emulator.links('contacts', 'companies')
  return new Map(links.map(({ from, to, labels }) => [`${from} ${to}`, labels]))
}

const ids = new Map(smallPortal.records!.contacts!.map(({ id, properties }) => [properties!.email, id]))

function pairOf({ cells }: Row): string {
  return `${ids.get(String(cells.email).toLowerCase())} ${cells.company}`
}

function wanted({ cells }: Row): string[] {
  return String(cells.role).split(';').filter(Boolean)
}

/** Holds a law against portals that are in trouble, and rows that are applied to them. */
function inTrouble(
  rows: fc.Arbitrary<Row[]>,
  law: (portal: Portal, rows: Row[], windowSize: number) => Promise<void>,
): Promise<void> {
  const inputs = fc.tuple(rows, trouble, fc.integer({ min: 1, max: 12 }))
  return fuzz(
    inputs,
    ([some, faults, size]) => law(aPortal({ ...smallPortal, associations }, { faults }), some, size),
    { weight: 20 },
  )
}

describe('whatever HubSpot does', () => {
  const adding = rowsWith(fc.constantFrom('', 'add'))

  it('every row has exactly one outcome', async () => {
    await inTrouble(rowsWith(verb), async (portal, rows, size) => {
      const outcomes = await outcomesIn(portal, rows, size)
      expect(outcomes.map(({ row }) => row.position).sort((a, b) => a - b)).toEqual(
        rows.map(({ position }) => position),
      )
    })
  })

  it('rows that add take no label away, and what is called applied is there', async () => {
    await inTrouble(adding, async (portal, rows, size) => {
      const before = labelsIn(portal)
      const outcomes = await outcomesIn(portal, rows, size)
      const after = labelsIn(portal)
      for (const [pair, labels] of before)
        expect(after.get(pair)).toEqual(expect.arrayContaining([...labels]))
      for (const { row, status } of outcomes)
        if (status === 'applied' || status === 'unchanged')
          expect(after.get(pairOf(row))).toEqual(expect.arrayContaining(wanted(row)))
    })
  })

  it('the same rows once more, without trouble, finish the work, and then nothing is left to do', async () => {
    await inTrouble(adding, async (portal, rows, size) => {
      await outcomesIn(portal, rows, size)
      portal.emulator.failAtRandom(undefined)
      const finished = await outcomesIn(portal, rows, size)
      expect(finished.filter(({ status }) => status === 'failed')).toEqual([])
      const links = labelsIn(portal)
      const again = await outcomesIn(portal, rows, size)
      expect(again.filter(({ status }) => status === 'applied' || status === 'failed')).toEqual([])
      expect(labelsIn(portal)).toEqual(links)
    })
  })
})

import { describe, expect, it } from 'vitest'
import {
  createAssociationEngine,
  createLimitEngine,
  type Mapping,
  type Outcome,
  type Row,
} from '../src/index.ts'
import { aPortal, appliedPairs, labelsOn, rowsOf, rowsOfAllPairs } from './a-portal.ts'

const mapping: Mapping = {
  from: { objectType: 'contacts', column: 'contact' },
  to: { objectType: 'companies', column: 'company' },
  labels: { column: 'role' },
}

/** Windows that are pushed one by one, and a reader that hears of outcomes as they come. */
function aStream() {
  const queue: Row[][] = []
  let wake: (() => void) | undefined
  let isOver = false
  const windows = (async function* () {
    for (;;) {
      yield* queue.splice(0)
      if (isOver) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  })()
  return {
    windows,
    push: (...rows: Row[]) => {
      queue.push(rows)
      wake?.()
    },
    end: () => {
      isOver = true
      wake?.()
    },
  }
}

describe('rows that come over time', () => {
  it('are sent window by window, however short', async () => {
    const { client } = aPortal()
    const { windows, push, end } = aStream()
    const outcomes = createAssociationEngine({ client, mapping }).applyWindows(windows)
    const [first, second] = rowsOf({ contact: '1', company: '11' }, { contact: '2', company: '12' })
    push(first!)
    expect((await outcomes.next()).value).toMatchObject([{ status: 'applied', row: first }])
    push()
    push(second!)
    end()
    expect((await Array.fromAsync(outcomes)).flat()).toMatchObject([{ status: 'applied', row: second }])
  })

  it('keep each label when windows that touch the same pair follow each other closely', async () => {
    const { client } = aPortal()
    const rows = rowsOf(
      { contact: '1', company: '11', role: 'Billing contact' },
      { contact: '1', company: '11', role: 'Advisor' },
      { contact: '2', company: '11', role: 'Advisor' },
      { contact: '1', company: '11', role: 'Decision maker' },
    )
    const outcomes = await Array.fromAsync(
      createAssociationEngine({ client, mapping, windowSize: 1 }).apply(rows),
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['applied', 'applied', 'applied', 'applied'])
    expect(await labelsOn(client, '1', '11')).toEqual(['Advisor', 'Billing contact', 'Decision maker'])
  })

  it('are left alone once the run is stopping, and what is under way is finished', async () => {
    const { client, emulator } = aPortal()
    const stopping = new AbortController()
    const rows = rowsOfAllPairs()
    const outcomes: Outcome[] = []
    const running = (async () => {
      for await (const outcome of createAssociationEngine({ client, mapping, windowSize: 1 }).apply(rows, {
        stopping: stopping.signal,
      })) {
        outcomes.push(outcome)
        stopping.abort(new Error('enough'))
      }
    })()
    await expect(running).rejects.toThrow('enough')
    expect(outcomes).toHaveLength(9)
    const linked = emulator.links('contacts', 'companies').map(({ from, to }) => `${from}-${to}`)
    expect(appliedPairs(outcomes)).toEqual(linked)
    expect(outcomes.at(-1)).toMatchObject({ status: 'failed', code: 'NOT_SENT' })
  })
})

it('rows of several inputs have mappings of their own, and messages name their own columns', async () => {
  const { client } = aPortal()
  const other: Mapping = {
    from: { objectType: 'contacts', column: 'person' },
    to: { objectType: 'companies', column: 'firm' },
  }
  const rows = rowsOf(
    { contact: '1', company: '11', role: 'Advisor' },
    { person: '2', firm: '12' },
    { person: '999', firm: '12' },
  )
  const mappingOf = (row: Row): Mapping => ('person' in row.cells ? other : mapping)
  const outcomes = await Array.fromAsync(createAssociationEngine({ client, mapping: mappingOf }).apply(rows))
  const byPosition = outcomes.toSorted((a, b) => a.row.position - b.row.position)
  expect(byPosition.map(({ code }) => code)).toEqual([
    'NEW_ASSOCIATION',
    'NEW_ASSOCIATION',
    'RECORD_NOT_FOUND',
  ])
  expect(byPosition[2]).toMatchObject({ column: 'person' })
})

describe('rows that are gone from their source', () => {
  const withDeletions: Mapping = { ...mapping, action: { deletedColumn: 'deleted' } }
  const apply = async (client: ReturnType<typeof aPortal>['client'], ...cells: Record<string, unknown>[]) =>
    (
      await Array.fromAsync(
        createAssociationEngine({ client, mapping: withDeletions }).apply(rowsOf(...cells)),
      )
    ).map(({ code }) => code)

  it('lose their labels, or the association when they name none', async () => {
    const { client } = aPortal()
    await apply(
      client,
      { contact: '1', company: '11', role: 'Advisor;Billing contact' },
      { contact: '2', company: '12' },
    )
    const codes = await apply(
      client,
      { contact: '1', company: '11', role: 'Advisor', deleted: '2026-01-01' },
      { contact: '2', company: '12', deleted: true },
    )
    expect(codes.toSorted()).toEqual(['LABELS_REMOVED', 'UNLINKED'])
    expect(await labelsOn(client, '1', '11')).toEqual(['Billing contact'])
    expect(await labelsOn(client, '2', '12')).toBeUndefined()
  })

  it.each([[null], [''], [false], [undefined]])('are not those with %j in the column', async (deleted) => {
    const { client } = aPortal()
    expect(await apply(client, { contact: '1', company: '11', deleted })).toEqual(['NEW_ASSOCIATION'])
  })
})

it('a label comes before an association type, which stands in where the label is empty', async () => {
  const { client } = aPortal()
  const both: Mapping = {
    ...mapping,
    labels: { column: 'role', typeIdColumn: 'type', categoryColumn: 'category' },
  }
  const rows = rowsOf(
    { contact: '1', company: '11', role: 'Advisor', type: 1, category: 'USER_DEFINED' },
    { contact: '2', company: '11', role: ' ', type: 1, category: 'USER_DEFINED' },
  )
  await Array.fromAsync(createAssociationEngine({ client, mapping: both }).apply(rows))
  expect(await labelsOn(client, '1', '11')).toEqual(['Advisor'])
  expect(await labelsOn(client, '2', '11')).toEqual(['Billing contact'])
})

describe('rows of limits', () => {
  const limits = {
    from: { objectTypeColumn: 'from' },
    to: { objectType: 'companies' },
    labelColumn: 'label',
    maxColumn: 'max',
  } as const
  const apply = async (client: ReturnType<typeof aPortal>['client'], ...cells: Record<string, unknown>[]) => {
    const engine = createLimitEngine({ client, mapping: limits })
    const window = (async function* () {
      yield rowsOf(...cells)
    })()
    const outcomes = await Array.fromAsync(engine.applyWindows(window))
    return outcomes
      .flat()
      .toSorted((a, b) => a.row.position - b.row.position)
      .map((each) => [each.code, 'column' in each ? each.column : ''])
  }

  it('get one outcome each, and setting them twice changes nothing', async () => {
    const { client } = aPortal()
    const cells = [
      { from: 'contacts', max: 5 },
      { from: 'contacts', label: 'Advisor', max: '2' },
    ]
    expect(await apply(client, ...cells)).toEqual([
      ['LIMIT_SET', ''],
      ['LIMIT_SET', ''],
    ])
    expect(await apply(client, ...cells)).toEqual([
      ['LIMIT_AS_ASKED', ''],
      ['LIMIT_AS_ASKED', ''],
    ])
  })

  it('are rejected one by one', async () => {
    const { client } = aPortal()
    expect(
      await apply(
        client,
        { from: 'contacts', max: 5 },
        { from: 'contacts', max: 0 },
        { from: '', max: 5 },
        { from: 'contcts', max: 5 },
        { from: 'contacts', label: 'Advisr', max: 5 },
        { from: 'contacts', label: 'Advisor' },
      ),
    ).toEqual([
      ['LIMIT_SET', ''],
      ['INVALID_LIMIT', 'max'],
      ['MISSING_VALUE', 'from'],
      ['INVALID_LIMIT', ''],
      ['INVALID_LIMIT', ''],
      ['MISSING_VALUE', 'max'],
    ])
  })
})

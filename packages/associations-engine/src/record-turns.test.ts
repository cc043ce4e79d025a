import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from './change.ts'
import { createRecordTurns, objectsKey } from './record-turns.ts'

const contacts = { id: '0-1', name: 'contacts' }
const companies = { id: '0-2', name: 'companies' }

function aChange(fromId: string, toId: string, more: Partial<Change> = {}): Change {
  const row = { position: 1, cells: {} }
  return { row, verb: 'add', pair: { from: contacts, to: companies }, fromId, toId, types: [], ...more }
}

const primary = { types: [{ category: 'HUBSPOT_DEFINED', typeId: 1 }] } as const
const backwards = { pair: { from: companies, to: contacts } }

/** Whether the second of two has to wait until the first has left. */
async function waits(
  first: Change,
  second: Change,
  limited: ReadonlySet<string> = new Set(),
): Promise<boolean> {
  const turns = createRecordTurns()
  const before = turns.enter([first], limited)
  const after = turns.enter([second], limited)
  await before.ready
  let isReady = false
  const ready = after.ready.then(() => {
    isReady = true
  })
  await new Promise((resolve) => setImmediate(resolve))
  const wasReady = isReady
  before.leave()
  await ready
  return !wasReady
}

describe('work on records', () => {
  it.each([
    ['the same pair', aChange('1', '2'), aChange('1', '2'), true],
    ['the same pair the other way round', aChange('1', '2'), aChange('2', '1', backwards), true],
    ['one record with two others', aChange('1', '2'), aChange('1', '3'), false],
    ['records of other objects with the same ids', aChange('1', '2'), aChange('1', '2', backwards), false],
    [
      'a label of HubSpot that moves between the pairs of a record',
      aChange('1', '2', primary),
      aChange('1', '3', primary),
      true,
    ],
    ['such a label and another', aChange('1', '2', primary), aChange('1', '3'), false],
  ])('overlaps unless it is on the same: %s', async (_, first, second, isWaiting) => {
    expect(await waits(first, second)).toBe(isWaiting)
  })

  it('does not overlap at all where limits are counted', async () => {
    const limited = new Set([objectsKey(aChange('1', '2'))])
    expect(await waits(aChange('1', '2'), aChange('3', '4'), limited)).toBe(true)
    expect(await waits(aChange('1', '2'), aChange('4', '3', backwards), limited)).toBe(true)
  })
})

it('keeps the order of work on each pair, whatever the order in which it ends', async () => {
  const pair = fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('7', '8'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(pair, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      fc.scheduler(),
      async (windows, chance) => {
        const turns = createRecordTurns()
        const begun: { pair: string; window: number }[] = []
        const work = windows.map(async (pairs, window) => {
          const turn = turns.enter(
            pairs.map(([from, to]) => aChange(from, to)),
            new Set(),
          )
          await turn.ready
          for (const [from, to] of pairs) begun.push({ pair: `${from}-${to}`, window })
          await chance.schedule(Promise.resolve())
          turn.leave()
        })
        await chance.waitFor(Promise.all(work))
        for (const of of Map.groupBy(begun, (each) => each.pair).values()) {
          const order = of.map(({ window }) => window)
          expect(order).toEqual(order.toSorted((a, b) => a - b))
        }
      },
    ),
  )
})

import type { AssociationLabel, AssociationType } from '@hubspot-associations/client/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, recordsKey, typeKey } from './change.ts'
import type { CurrentAssociations } from './current-associations.ts'
import { planChanges } from './plan-changes.ts'

const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }
const plain: AssociationLabel = { category: 'HUBSPOT_DEFINED', typeId: 279, label: null }
const primary: AssociationLabel = { category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }
const billing: AssociationLabel = { category: 'USER_DEFINED', typeId: 36, label: 'Billing contact' }
const advisor: AssociationLabel = { category: 'USER_DEFINED', typeId: 37, label: 'Advisor' }
const plainOfCustomObject: AssociationLabel = { category: 'USER_DEFINED', typeId: 20, label: null }

let position = 1
function change(types: readonly AssociationType[], ids: { fromId?: string; toId?: string } = {}): Change {
  const row = { position: position++, cells: {} }
  return {
    row,
    verb: 'add',
    pair,
    fromId: '1',
    toId: '2',
    ...ids,
    types: types.map(({ category, typeId }) => ({ category, typeId })),
  }
}

function holding(held: Record<string, readonly AssociationLabel[]>): CurrentAssociations {
  return {
    typesOf: (each) => held[recordsKey(each)],
    troubleOf: () => undefined,
    holderOf: () => undefined,
    countOf: () => undefined,
  }
}

const keys = (types: readonly AssociationType[]) => types.map(typeKey).sort()

describe('a pair that is not associated', () => {
  it('is associated without a label when the row names none', () => {
    const { writes, settled } = planChanges([change([])], holding({}))
    expect(writes).toMatchObject([
      { fromId: '1', toId: '2', operation: 'default', types: [], rows: [{ code: 'NEW_ASSOCIATION' }] },
    ])
    expect(settled).toEqual([])
  })

  it('gets the labels of all its rows in one write', () => {
    const { writes } = planChanges([change([billing]), change([advisor]), change([billing])], holding({}))
    expect(writes).toHaveLength(1)
    expect(keys(writes[0]!.types)).toEqual(keys([billing, advisor]))
    expect(writes[0]!.rows.map(({ code }) => code)).toEqual([
      'NEW_ASSOCIATION',
      'NEW_ASSOCIATION',
      'REPEATED_ROW',
    ])
  })

  it('counts a row that adds nothing to an earlier one as repeated', () => {
    const { writes } = planChanges([change([billing]), change([])], holding({}))
    expect(writes[0]!.rows.map(({ code }) => code)).toEqual(['NEW_ASSOCIATION', 'REPEATED_ROW'])
  })
})

describe('a pair that is associated', () => {
  it('is left alone when it holds all that is asked for', () => {
    const { writes, settled } = planChanges(
      [change([billing]), change([])],
      holding({ '1 2': [plain, billing] }),
    )
    expect(writes).toEqual([])
    expect(settled.map(({ status, code }) => [status, code])).toEqual([
      ['unchanged', 'ALREADY_ASSOCIATED'],
      ['unchanged', 'ALREADY_ASSOCIATED'],
    ])
  })

  it('keeps its other custom labels, because a write replaces them', () => {
    const { writes } = planChanges([change([advisor])], holding({ '1 2': [plain, primary, billing] }))
    expect(writes[0]).toMatchObject({ operation: 'labelled', rows: [{ code: 'LABELS_ADDED' }] })
    expect(keys(writes[0]!.types)).toEqual(keys([billing, advisor]))
  })

  it('does not write back what HubSpot keeps by itself', () => {
    const { writes } = planChanges(
      [change([advisor])],
      holding({ '1 2': [plain, primary, plainOfCustomObject] }),
    )
    expect(keys(writes[0]!.types)).toEqual(keys([advisor]))
  })

  it('is not written blindly when it could not be read', () => {
    const current = {
      typesOf: () => undefined,
      troubleOf: () => ({ message: 'HubSpot did not answer', correlationId: 'c-1' }),
      holderOf: () => undefined,
      countOf: () => undefined,
    }
    const { writes, settled } = planChanges([change([advisor])], current)
    expect(writes).toEqual([])
    expect(settled).toMatchObject([
      { status: 'failed', code: 'READ_FAILED', message: 'HubSpot did not answer', correlationId: 'c-1' },
    ])
  })
})

describe('laws', () => {
  const types = fc.uniqueArray(fc.constantFrom(billing, advisor, primary), { maxLength: 3 })
  const id = fc.constantFrom('1', '2', '3')
  const changes = fc.array(
    fc.record({ types, fromId: id, toId: id }).map(({ types: named, ...ids }) => change(named, ids)),
    { maxLength: 20 },
  )
  const held = fc.dictionary(
    fc.tuple(id, id).map(([a, b]) => `${a} ${b}`),
    types.map((labels) => [plain, ...labels]),
  )

  it('gives every row exactly one place', () => {
    fc.assert(
      fc.property(changes, held, (group, current) => {
        const { writes, settled } = planChanges(group, holding(current))
        const rows = [
          ...settled.map(({ row }) => row),
          ...writes.flatMap((write) => write.rows.map((each) => each.change.row)),
        ]
        expect(rows).toHaveLength(group.length)
        expect(new Set(rows)).toEqual(new Set(group.map(({ row }) => row)))
      }),
    )
  })

  it('never shrinks the labels of a pair, and planning again changes nothing', () => {
    fc.assert(
      fc.property(changes, held, (group, current) => {
        const { writes } = planChanges(group, holding(current))
        const after = { ...current }
        for (const write of writes) {
          const before = current[recordsKey(write)] ?? []
          const custom = [billing, advisor].filter((type) => keys(write.types).includes(typeKey(type)))
          const stays = before.filter(({ category }) => category === 'HUBSPOT_DEFINED')
          const added = [primary].filter((type) => keys(write.types).includes(typeKey(type)))
          after[recordsKey(write)] = [...new Set([plain, ...stays, ...added, ...custom])]
          const lost = before.filter((type) => !after[recordsKey(write)]!.includes(type))
          expect(lost).toEqual([])
        }
        expect(planChanges(group, holding(after)).writes).toEqual([])
      }),
    )
  })
})

import type { AssociatedRecord, AssociationLabel } from '@hubspot-associations/client/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Change } from './change.ts'
import { mirrorRemovals, mirrorRow } from './mirror.ts'

const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }
const plain: AssociationLabel = { category: 'HUBSPOT_DEFINED', typeId: 279, label: null }
const chair: AssociationLabel = { category: 'USER_DEFINED', typeId: 1, label: 'Chair' }
const member: AssociationLabel = { category: 'USER_DEFINED', typeId: 2, label: 'Member' }
const guest: AssociationLabel = { category: 'USER_DEFINED', typeId: 3, label: 'Guest' }

const link = (toId: string, ...types: AssociationLabel[]): AssociatedRecord => ({
  toId,
  types: [plain, ...types],
})
const row = (toId: string, ...types: AssociationLabel[]): Change => ({
  row: { position: 2, cells: {} },
  verb: 'add',
  pair,
  fromId: '1',
  toId,
  types,
})
const removals = (changes: Change[], held: AssociatedRecord[], scope: AssociationLabel[]) =>
  mirrorRemovals({ pair, fromId: '1', changes, held }, scope).map(({ verb, toId, types }) => [
    verb,
    toId,
    types.map(({ typeId }) => typeId),
  ])

it('removes associations that no row names when rows name no labels', () => {
  expect(removals([row('11')], [link('11', guest), link('12')], [])).toEqual([['unlink', '12', []]])
})

it('removes only labels of the scope when rows name labels', () => {
  const held = [link('11', chair, member, guest), link('12', member, guest), link('13', guest)]
  expect(removals([row('11', chair)], held, [chair, member])).toEqual([
    ['remove-label', '11', [2]],
    ['remove-label', '12', [2]],
  ])
})

it('ties its removals to no row', () => {
  const [removal] = mirrorRemovals({ pair, fromId: '1', changes: [], held: [link('12')] }, [])
  expect(removal?.row).toBe(mirrorRow)
})

it('removes nothing that a row asks for, whatever is held', () => {
  const types = fc.uniqueArray(fc.constantFrom(chair, member, guest), { maxLength: 3 })
  const toId = fc.constantFrom('11', '12', '13')
  const rows = fc.array(fc.tuple(toId, types).map(([id, labels]) => row(id, ...labels)))
  const held = fc.uniqueArray(
    fc.tuple(toId, types).map(([id, labels]) => link(id, ...labels)),
    {
      selector: (each) => each.toId,
    },
  )
  fc.assert(
    fc.property(rows, held, types, (changes, links, scope) => {
      for (const removal of mirrorRemovals({ pair, fromId: '1', changes, held: links }, scope)) {
        const same = changes.filter((change) => change.toId === removal.toId)
        if (removal.verb === 'unlink') expect(same).toEqual([])
        for (const type of removal.types) {
          expect(same.flatMap((change) => change.types)).not.toContain(type)
          expect(scope).toContain(type)
        }
      }
    }),
  )
})

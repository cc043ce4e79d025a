import type { AssociatedRecord, AssociationLabel } from '@hubspot-associations/client/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change } from './change.ts'
import { type MirrorScope, mirroredCount, mirrorRemovals, mirrorRow } from './mirror.ts'

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
const removals = (changes: Change[], held: AssociatedRecord[], scope: MirrorScope) =>
  mirrorRemovals({ pair, fromId: '1', changes, held }, scope).map(({ verb, toId, types }) => [
    verb,
    toId,
    types.map(({ typeId }) => typeId),
  ])

it('of associations removes those that no row names, whatever their labels', () => {
  const held = [link('11', guest), link('12'), link('13', chair)]
  expect(removals([row('11')], held, 'associations')).toEqual([
    ['unlink', '12', []],
    ['unlink', '13', []],
  ])
})

it('of labels takes only its own labels, and never an association', () => {
  const held = [link('11', chair, member, guest), link('12', member, guest), link('13', guest), link('14')]
  expect(removals([row('11', chair), row('14')], held, [chair, member])).toEqual([
    ['remove-label', '11', [2]],
    ['remove-label', '12', [2]],
  ])
})

it('ties its removals to no row', () => {
  const [removal] = mirrorRemovals({ pair, fromId: '1', changes: [], held: [link('12')] }, 'associations')
  expect(removal?.row).toBe(mirrorRow)
})

describe('laws', () => {
  const toId = fc.constantFrom('11', '12', '13')
  const types = fc.uniqueArray(fc.constantFrom(chair, member, guest), { maxLength: 3 })
  const rows = fc.array(fc.tuple(toId, types).map(([id, labels]) => row(id, ...labels)))
  const held = fc.uniqueArray(
    fc.tuple(toId, types).map(([id, labels]) => link(id, ...labels)),
    { selector: (each) => each.toId },
  )
  const scopes: fc.Arbitrary<MirrorScope> = fc.oneof(fc.constant('associations' as const), types)

  const asked = (changes: Change[], id: string) =>
    changes.filter((change) => change.toId === id).flatMap((change) => change.types)

  it('removes nothing that a row asks for, and nothing outside its scope', () => {
    fc.assert(
      fc.property(rows, held, scopes, (changes, links, scope) => {
        const found = mirrorRemovals({ pair, fromId: '1', changes, held: links }, scope)
        for (const { verb, toId: id, types: gone } of found) {
          expect(verb).toBe(scope === 'associations' ? 'unlink' : 'remove-label')
          if (verb === 'unlink') expect(changes.map((change) => change.toId)).not.toContain(id)
          for (const type of gone) {
            expect(asked(changes, id)).not.toContain(type)
            expect(scope).toContain(type)
          }
        }
      }),
    )
  })

  it('leaves of its scope exactly what rows ask for', () => {
    fc.assert(
      fc.property(rows, held, scopes, (changes, links, scope) => {
        const found = mirrorRemovals({ pair, fromId: '1', changes, held: links }, scope)
        const removed = found.reduce((sum, { types: gone }) => sum + Math.max(1, gone.length), 0)
        const stays = links.map((each) => ({
          ...each,
          types: each.types.filter((type) => asked(changes, each.toId).includes(type)),
        }))
        const named = stays.filter(({ toId: id }) => changes.some((change) => change.toId === id))
        expect(mirroredCount(links, scope)).toBe(removed + mirroredCount(named, scope))
      }),
    )
  })
})

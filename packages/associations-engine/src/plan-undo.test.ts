import type { AssociationLabel } from '@hubspot-associations/client/core'
import { expect, it } from 'vitest'
import type { Change } from './change.ts'
import type { Effect } from './pair-state.ts'
import { writesOf } from './plan-pair.ts'
import { planUndo, type Undoing } from './plan-undo.ts'

const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }
const plain: AssociationLabel = { category: 'HUBSPOT_DEFINED', typeId: 279, label: null }
const primary: AssociationLabel = { category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }
const billing: AssociationLabel = { category: 'USER_DEFINED', typeId: 36, label: 'Billing contact' }
const advisor: AssociationLabel = { category: 'USER_DEFINED', typeId: 38, label: 'Advisor' }

const undoing = (effect: Effect, position = 2): Undoing => {
  const change: Change = {
    row: { position, cells: {} },
    verb: 'add',
    pair,
    fromId: '1',
    toId: '2',
    types: [],
  }
  return { change, effect }
}

/** What a plan comes down to: operation and type ids, or the codes of its rows. */
function brief(held: readonly AssociationLabel[] | undefined, ...undoings: [Undoing, ...Undoing[]]) {
  const undo = planUndo(undoings, held)
  if ('write' in undo)
    return writesOf(undo).flatMap(({ operation, types }) => [operation, types.map(({ typeId }) => typeId)])
  return undo.unchanged.map(({ code }) => code)
}

it.each([
  [
    'unlinks what the run associated',
    { wasAssociated: false, added: [billing], removed: [] },
    [plain, billing],
    ['archive', []],
  ],
  [
    'keeps an association that has got a label since',
    { wasAssociated: false, added: [billing], removed: [] },
    [plain, billing, advisor],
    ['archive-labels', [36]],
  ],
  [
    'takes away only the label that was added',
    { wasAssociated: true, added: [advisor], removed: [] },
    [plain, billing, advisor],
    ['archive-labels', [38]],
  ],
  [
    'makes no association of which only a label was added, and which somebody has removed since',
    { wasAssociated: true, added: [advisor], removed: [] },
    undefined,
    ['NOTHING_TO_UNDO'],
  ],
  [
    'gives a label back with its association',
    { wasAssociated: true, added: [advisor], removed: [billing] },
    undefined,
    ['labelled', [36]],
  ],
  [
    'gives a label back',
    { wasAssociated: true, added: [], removed: [billing] },
    [plain, advisor],
    ['labelled', [38, 36]],
  ],
  [
    'associates again what was unlinked',
    { wasAssociated: true, added: [], removed: [billing] },
    undefined,
    ['labelled', [36]],
  ],
  [
    'associates again without a label',
    { wasAssociated: true, added: [], removed: [] },
    undefined,
    ['default', []],
  ],
  [
    'has nothing to do when somebody else did it',
    { wasAssociated: false, added: [billing], removed: [] },
    undefined,
    ['NOTHING_TO_UNDO'],
  ],
] as [string, Effect, AssociationLabel[] | undefined, unknown][])('%s', (_name, effect, held, expected) => {
  expect(brief(held, undoing(effect))).toEqual(expected)
})

const gotAdvisor = undoing({ wasAssociated: true, added: [advisor], removed: [] }, 2)
const lostPrimary = undoing({ wasAssociated: true, added: [], removed: [primary] }, 3)

it('takes several effects on one pair back together, and every row has its code', () => {
  expect(brief([plain, advisor, billing], gotAdvisor, lostPrimary)).toEqual(['labelled', [36, 1]])
  const plan = planUndo([gotAdvisor, lostPrimary], [plain, billing])
  expect('write' in plan && plan.write.rows.map(({ code }) => code)).toEqual(['NOTHING_TO_UNDO', 'UNDONE'])
})

it('goes through effects in their order, so that the first state of all comes out', () => {
  const cameBack = undoing({ wasAssociated: false, added: [billing], removed: [] })
  const wentAway = undoing({ wasAssociated: true, added: [], removed: [advisor] })
  expect(brief([plain, billing], cameBack, wentAway)).toEqual(['labelled', [38]])
})

it('takes Primary away in a write of its own, since no other does', () => {
  const replaced = undoing({ wasAssociated: true, added: [primary, billing], removed: [advisor] })
  expect(brief([plain, primary, billing], replaced)).toEqual(['archive-labels', [1], 'labelled', [38]])
})

import type { AssociationLabel, AssociationType } from '@hubspot-associations/client/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, typeKey } from './change.ts'
import type { Effect } from './pair-state.ts'
import { type PairPlan, planPair, type Write, writesOf } from './plan-pair.ts'
import { type Verb, verbs } from './verb.ts'

const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }
const plain: AssociationLabel = { category: 'HUBSPOT_DEFINED', typeId: 279, label: null }
const primary: AssociationLabel = { category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }
const chair: AssociationLabel = { category: 'USER_DEFINED', typeId: 1, label: 'Chair' }
const billing: AssociationLabel = { category: 'USER_DEFINED', typeId: 36, label: 'Billing contact' }
const advisor: AssociationLabel = { category: 'USER_DEFINED', typeId: 38, label: 'Advisor' }

let position = 2
function row(verb: Verb, ...types: AssociationType[]): Change {
  const cells = { position: position++, cells: {} }
  return { row: cells, verb, pair, fromId: '1', toId: '2', types }
}

/** What a plan comes down to: operation, type ids and the code of each row. */
function brief(held: readonly AssociationLabel[] | undefined, ...rows: [Change, ...Change[]]) {
  const plan = planPair(rows, held)
  if ('unchanged' in plan) return plan.unchanged.map(({ code }) => code)
  const writes = writesOf(plan).flatMap(({ operation, types }) => [
    operation,
    types.map(({ typeId }) => typeId),
  ])
  return [...writes, plan.write.rows.map(({ code }) => code)]
}

describe('add', () => {
  it.each([
    ['nothing', undefined, [row('add')], ['default', [], ['NEW_ASSOCIATION']]],
    ['nothing, with a label', undefined, [row('add', billing)], ['labelled', [36], ['NEW_ASSOCIATION']]],
    ['the plain type', [plain], [row('add')], ['ALREADY_ASSOCIATED']],
    ['another label', [plain, billing], [row('add', advisor)], ['labelled', [36, 38], ['LABELS_ADDED']]],
    ['Primary', [plain, primary], [row('add', advisor)], ['labelled', [38], ['LABELS_ADDED']]],
    [
      'Primary, the same number as a custom label',
      [plain, primary],
      [row('add', chair)],
      ['labelled', [1], ['LABELS_ADDED']],
    ],
  ] as const)('to a pair that holds %s', (_name, held, rows, expected) => {
    expect(brief(held, ...(rows as unknown as [Change]))).toEqual(expected)
  })
})

describe('set', () => {
  it('replaces the other custom labels and leaves HubSpot-defined ones', () => {
    expect(brief([plain, primary, billing], row('set', advisor))).toEqual(['labelled', [38], ['LABELS_SET']])
  })

  it('to no label takes the custom ones away and keeps the association', () => {
    expect(brief([plain, primary, billing], row('set'))).toEqual(['archive-labels', [36], ['LABELS_SET']])
  })

  it('to what is there changes nothing', () => {
    expect(brief([plain, primary, billing], row('set', billing))).toEqual(['ALREADY_ASSOCIATED'])
  })
})

describe('remove-label', () => {
  it('takes only the label that is named', () => {
    expect(brief([plain, billing, advisor], row('remove-label', billing))).toEqual([
      'archive-labels',
      [36],
      ['LABELS_REMOVED'],
    ])
  })

  it('of what is not there changes nothing', () => {
    expect(brief([plain], row('remove-label', billing))).toEqual(['NOTHING_TO_REMOVE'])
    expect(brief(undefined, row('remove-label', billing))).toEqual(['NOTHING_TO_REMOVE'])
  })
})

describe('unlink', () => {
  it('removes the association, whatever labels it has', () => {
    expect(brief([plain, billing], row('unlink'))).toEqual(['archive', [], ['UNLINKED']])
    expect(brief(undefined, row('unlink'))).toEqual(['NOTHING_TO_REMOVE'])
  })
})

describe('rows of one pair', () => {
  it('become one write, in their order', () => {
    expect(brief([plain, billing], row('remove-label', billing), row('add', advisor))).toEqual([
      'labelled',
      [38],
      ['LABELS_REMOVED', 'LABELS_ADDED'],
    ])
  })

  it('that take each other back become none', () => {
    expect(brief([plain], row('add', advisor), row('remove-label', advisor))).toEqual([
      'TAKEN_BACK',
      'TAKEN_BACK',
    ])
  })

  it.each([
    [
      'HubSpot-defined label that goes',
      [plain, primary],
      [row('remove-label', primary), row('add', advisor)],
      [1, 38],
    ],
    ['custom label that Primary does not replace', [plain, billing], [row('set', primary)], [36, 1]],
  ] as const)('are done in two writes for a %s', (_name, held, rows, [gone, come]) => {
    const [taken, takenTypes, given, givenTypes] = brief(held, ...(rows as unknown as [Change]))
    expect([taken, takenTypes, given, givenTypes]).toEqual(['archive-labels', [gone], 'labelled', [come]])
  })
})

describe('laws', () => {
  const labels = fc.uniqueArray(fc.constantFrom(primary, chair, billing, advisor), { maxLength: 4 })
  const held = fc.option(
    labels.map((types) => [plain, ...types]),
    { nil: undefined },
  )
  const rows = fc.array(
    fc.tuple(fc.constantFrom(...verbs), labels).map(([verb, types]) => row(verb, ...types)),
    { minLength: 1, maxLength: 5 },
  ) as unknown as fc.Arbitrary<[Change, ...Change[]]>

  /** What HubSpot makes of a write: custom labels are replaced, HubSpot-defined ones stay. */
  function afterWrite(before: readonly AssociationLabel[] | undefined, { operation, types }: Write) {
    if (operation === 'archive') return undefined
    const known = [primary, chair, billing, advisor].filter((label) =>
      types.some((type) => typeKey(type) === typeKey(label)),
    )
    const old = before ?? [plain]
    if (operation === 'archive-labels') return old.filter((label) => !known.includes(label))
    const isReplacing = known.some(({ category }) => category !== 'HUBSPOT_DEFINED')
    const stays = old.filter(({ category }) => category === 'HUBSPOT_DEFINED' || !isReplacing)
    return operation === 'default' ? old : [...new Set([...stays, ...known])]
  }

  /** What HubSpot makes of a plan. */
  const afterPlan = (before: readonly AssociationLabel[] | undefined, plan: PairPlan) =>
    'write' in plan ? writesOf(plan).reduce(afterWrite, before) : before

  /** What the rows ask for, one after the other. */
  function asked(before: readonly AssociationLabel[] | undefined, { verb, types }: Change) {
    const named = [primary, chair, billing, advisor].filter((label) => types.includes(label))
    if (verb === 'unlink') return undefined
    if (verb === 'remove-label') return before?.filter((label) => !named.includes(label))
    const old = before ?? [plain]
    const stays = verb === 'add' ? old : old.filter(({ category }) => category === 'HUBSPOT_DEFINED')
    return [...new Set([...stays, ...named])]
  }

  it('the portal holds afterwards exactly what the rows ask for', () => {
    fc.assert(
      fc.property(rows, held, (changes, before) => {
        const after = afterPlan(before, planPair(changes, before))
        const wanted = changes.reduce(asked, before)
        expect(after && keys(after)).toEqual(wanted && keys(wanted))
      }),
    )
  })

  const keys = (types: readonly AssociationType[]) => types.map(typeKey).sort()
  const labelled = (types: readonly AssociationLabel[] = []) => types.filter(({ label }) => label !== null)

  it('planning again changes nothing', () => {
    fc.assert(
      fc.property(rows, held, (changes, before) => {
        const plan = planPair(changes, before)
        expect(planPair(changes, afterPlan(before, plan))).not.toHaveProperty('write')
      }),
    )
  })

  it('each effect is exactly the difference that its write makes', () => {
    fc.assert(
      fc.property(rows, held, (changes, first) => {
        const plan = planPair(changes, first)
        if (!('write' in plan)) return
        let before: readonly AssociationLabel[] | undefined = first
        for (const write of writesOf(plan)) {
          const after = afterWrite(before, write)
          const { added, removed, wasAssociated }: Effect = write.effect
          const gained = labelled(after).filter((type) => !labelled(before).includes(type))
          const lost = labelled(before).filter((type) => !labelled(after).includes(type))
          expect([wasAssociated, keys(added), keys(removed)]).toEqual([
            before !== undefined,
            keys(gained),
            keys(lost),
          ])
          before = after
        }
      }),
    )
  })

  it('adding never takes a label away', () => {
    fc.assert(
      fc.property(rows, held, (changes, before) => {
        const adding = changes.map((each) => ({ ...each, verb: 'add' as const })) as [Change]
        const plan = planPair(adding, before)
        if ('write' in plan) expect(plan.write.effect.removed).toEqual([])
      }),
    )
  })

  it('gives every row a code', () => {
    fc.assert(
      fc.property(rows, held, (changes, before) => {
        const plan = planPair(changes, before)
        const settled = 'write' in plan ? plan.write.rows : plan.unchanged
        expect(settled.map(({ change }) => change)).toEqual(changes)
      }),
    )
  })
})

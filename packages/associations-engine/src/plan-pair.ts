import type { AssociationLabel, AssociationType, RecordPair } from '@hubspot-associations/client/core'
import type { Change } from './change.ts'
import { type AppliedCode, isUnchanged, type UnchangedCode } from './outcome.ts'
import {
  byKey,
  type Effect,
  isEqual,
  type PairState,
  type Step,
  stateOf,
  stepsBetween,
  type WriteOperation,
} from './pair-state.ts'

/** One pair of records to write, and every row that asked for it. */
export interface Write {
  readonly fromId: string
  readonly toId: string
  readonly operation: WriteOperation
  /** `labelled`: all labels the pair is to have. `archive-labels`: those to take away. Else empty. */
  readonly types: readonly AssociationType[]
  readonly effect: Effect
  readonly rows: readonly { readonly change: Change; readonly code: AppliedCode | UnchangedCode }[]
}

/** What becomes of the rows of one pair. */
export type PairPlan =
  | {
      readonly write: Write
      /** Has to be done first. It has no rows: theirs share its fate only when it fails. */
      readonly before?: Write
    }
  | { readonly unchanged: readonly { readonly change: Change; readonly code: UnchangedCode }[] }

/** The writes of a plan, in the order in which they have to be sent. */
export function writesOf({ before, write }: Extract<PairPlan, { write: Write }>): readonly Write[] {
  return before === undefined ? [write] : [before, write]
}

/** Plans the rows of one pair, in their order, against what the pair holds. */
export function planPair(
  changes: readonly [Change, ...Change[]],
  held: readonly AssociationLabel[] | undefined,
): PairPlan {
  return held === undefined && changes.length === 1 ? planNewPair(changes[0]) : plan(changes, held)
}

function planNewPair(change: Change): PairPlan {
  const { verb, types, fromId, toId } = change
  if (verb === 'remove-label' || verb === 'unlink')
    return { unchanged: [{ change, code: 'NOTHING_TO_REMOVE' }] }
  const step = stepToNew(types)
  const rows = [{ change, code: 'NEW_ASSOCIATION' as const }]
  return {
    write: { fromId, toId, operation: step.operation, types: step.types, effect: step.effect, rows },
  }
}

// Most pairs are new and named by one row, and what they get depends on its labels alone.
const stepsToNew = new WeakMap<readonly AssociationType[], Step>()

function stepToNew(types: readonly AssociationType[]): Step {
  const known = stepsToNew.get(types)
  if (known !== undefined) return known
  const [step] = stepsBetween(undefined, byKey(types))
  stepsToNew.set(types, step)
  return step
}

function plan(
  changes: readonly [Change, ...Change[]],
  held: readonly AssociationLabel[] | undefined,
): PairPlan {
  const start = stateOf(held)
  let state: PairState = start
  let isTouched = false
  const rows: { change: Change; code: AppliedCode | UnchangedCode }[] = []
  for (const change of changes) {
    const next = afterChange(state, change)
    const isSame = isEqual(state, next)
    rows.push({ change, code: isSame ? unchangedCode(change, isTouched) : appliedCode(change, start) })
    isTouched ||= !isSame
    state = next
  }
  if (isEqual(start, state)) return { unchanged: rows.map(settledAnyway) }
  return plannedWrites(changes[0], stepsBetween(start, state), rows)
}

/** The steps of a pair as writes, of which the last one is that of the rows. */
export function plannedWrites(
  { fromId, toId }: RecordPair,
  [first, second]: ReturnType<typeof stepsBetween>,
  rows: Write['rows'],
): PairPlan {
  if (second === undefined) return { write: { fromId, toId, ...first, rows } }
  return { before: { fromId, toId, ...first, rows: [] }, write: { fromId, toId, ...second, rows } }
}

function afterChange(state: PairState, { verb, types }: Change): PairState {
  if (verb === 'unlink') return undefined
  if (verb === 'add') return new Map([...(state ?? []), ...byKey(types)])
  if (verb === 'set') return new Map([...hubspotDefined(state), ...byKey(types)])
  if (state === undefined) return undefined
  const gone = byKey(types)
  return new Map([...state].filter(([key]) => !gone.has(key)))
}

function hubspotDefined(state: PairState): [string, AssociationType][] {
  return [...(state ?? [])].filter(([, { category }]) => category === 'HUBSPOT_DEFINED')
}

function appliedCode({ verb }: Change, start: PairState): AppliedCode {
  if (verb === 'unlink') return 'UNLINKED'
  if (verb === 'remove-label') return 'LABELS_REMOVED'
  if (start === undefined) return 'NEW_ASSOCIATION'
  return verb === 'set' ? 'LABELS_SET' : 'LABELS_ADDED'
}

function unchangedCode({ verb }: Change, isTouched: boolean): UnchangedCode {
  if (isTouched) return 'REPEATED_ROW'
  return verb === 'add' || verb === 'set' ? 'ALREADY_ASSOCIATED' : 'NOTHING_TO_REMOVE'
}

/** Rows that take each other back change nothing, whatever each of them would have done. */
function settledAnyway({ change, code }: Write['rows'][number]): { change: Change; code: UnchangedCode } {
  return { change, code: isUnchanged(code) ? code : 'TAKEN_BACK' }
}

import { isApplied, isUnchanged, type OutcomeCode, type RejectionCode } from '@hubspot-associations/engine'
import { outcomeCounts } from './outcome-counts.ts'
import { countedPairs } from './run/counted-pairs.ts'
import type { RunFile } from './run/run-file.ts'

/** What an import would do, counted. */
export interface PlanSummary {
  /** Associations that would be made. */
  readonly newAssociations: number
  /** Rows for which nothing would be written. */
  readonly alreadyThere: number
  /** Labels that associations would gain, new ones and old ones. */
  readonly labelsToAdd: number
  readonly labelsToRemove: number
  readonly associationsToRemove: number
  /** Rows beyond an association limit. */
  readonly overLimit: number
  /** Rows whose records, labels, properties or objects HubSpot does not have. */
  readonly unresolved: number
  /** Rows that fit several records or labels. */
  readonly ambiguous: number
  /** Rows that cannot be understood, or contradict themselves or each other. */
  readonly invalid: number
  /** Rows that could not be compared with what HubSpot holds. */
  readonly notCompared: number
}

type PlanTrouble = 'overLimit' | 'unresolved' | 'ambiguous' | 'invalid'

const troubles: Readonly<Record<RejectionCode, PlanTrouble>> = {
  LIMIT_EXCEEDED: 'overLimit',
  UNKNOWN_OBJECT_TYPE: 'unresolved',
  PROPERTY_NOT_USABLE: 'unresolved',
  RECORD_NOT_FOUND: 'unresolved',
  RECORD_MERGED: 'unresolved',
  RECORD_ARCHIVED: 'unresolved',
  UNKNOWN_LABEL: 'unresolved',
  AMBIGUOUS_RECORD: 'ambiguous',
  AMBIGUOUS_LABEL: 'ambiguous',
  MISSING_VALUE: 'invalid',
  INVALID_RECORD_ID: 'invalid',
  INVALID_ASSOCIATION_TYPE: 'invalid',
  UNREADABLE_ROW: 'invalid',
  UNKNOWN_ACTION: 'invalid',
  WOULD_UNLINK: 'invalid',
  WRONG_DIRECTION: 'invalid',
  NOT_ASSOCIABLE: 'invalid',
  INVALID_LIMIT: 'invalid',
  REFUSED_BY_HUBSPOT: 'invalid',
}

/** The count that rows of a code belong to; undefined for rows that are planned, which are counted by what they do. */
export function planKeyOf(code: OutcomeCode): keyof PlanSummary | undefined {
  if (isApplied(code)) return undefined
  if (isUnchanged(code)) return 'alreadyThere'
  return code in troubles ? troubles[code as RejectionCode] : 'notCompared'
}

/** Counts what a plan holds. */
export function planSummary(run: RunFile): PlanSummary {
  const counts = { alreadyThere: 0, overLimit: 0, unresolved: 0, ambiguous: 0, invalid: 0, notCompared: 0 }
  for (const { code, count } of outcomeCounts(run)) {
    const key = planKeyOf(code)
    if (key !== undefined && key in counts) counts[key as keyof typeof counts] += count
  }
  return { ...writesIn(run), ...counts }
}

type Written = Pick<
  PlanSummary,
  'newAssociations' | 'labelsToAdd' | 'labelsToRemove' | 'associationsToRemove'
>

function writesIn(run: RunFile): Written {
  const written = { newAssociations: 0, labelsToAdd: 0, labelsToRemove: 0, associationsToRemove: 0 }
  for (const { place, kind, count } of countedPairs(run)) {
    const { wasAssociated, added, removed } = kind.effect
    if (place.operation === 'none') continue
    if (place.operation === 'archive') written.associationsToRemove += count
    else if (!wasAssociated) written.newAssociations += count
    written.labelsToAdd += added.length * count
    if (place.operation !== 'archive') written.labelsToRemove += removed.length * count
  }
  return written
}

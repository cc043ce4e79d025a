import type { Refusal } from '../http/refusal.ts'
import { INVALID_ASSOCIATIONS, invalid, invalidObjectIds, invalidObjectIdsContext } from '../http/refusals.ts'
import type { LimitReached } from '../portal/link-limits.ts'
import type { Portal } from '../portal/portal.ts'
import type { BatchError } from './batch-answer.ts'
import type { LinkPlan, PlannedLink } from './plan-links.ts'

/** What was linked, and which inputs could not be. */
export interface AppliedLinks {
  readonly linked: readonly PlannedLink[]
  readonly errors: readonly BatchError[]
}

/** Writes planned links: all of them or none, except for faults that the settings turn into entries. */
export function applyLinks(portal: Portal, plan: LinkPlan): AppliedLinks {
  const { missingRecords, limitReached } = portal.settings
  if (plan.missing.length > 0 && missingRecords === 'refuse') {
    throw invalidObjectIds(plan.missing.flatMap(({ records }) => records))
  }
  const errors: BatchError[] = plan.missing.map(({ records }) => ({
    status: 'error',
    category: 'OBJECT_NOT_FOUND',
    message: INVALID_ASSOCIATIONS,
    context: invalidObjectIdsContext(records),
  }))
  const linked: PlannedLink[] = []
  let refusal: Refusal | undefined
  portal.links.attempt(() => {
    for (const link of plan.links) {
      const { types, place } = link
      const reached = portal.links.write(types.pair, place, types.sets[place.fromEnd])
      if (reached === undefined) linked.push(link)
      else if (limitReached === 'entry') errors.push(limitEntry(link, reached))
      else refusal = limitRefusal(link, reached)
      if (refusal !== undefined) return false
    }
    return true
  })
  if (refusal !== undefined) throw refusal
  return { linked, errors }
}

/** The record ids at the two ends of a link, told from its from side. */
export function idsOf({ types: { fromType, toType }, place }: PlannedLink): { from: number; to: number } {
  const [from, to] = place.fromEnd === 0 ? [place.first, place.second] : [place.second, place.first]
  return { from: fromType.records.idOf(from), to: toType.records.idOf(to) }
}

// No recorded text exists; the name of the sub-category is the one the imports API has for the case.
const LIMIT_EXCEEDED = 'crm.associations.ASSOCIATION_LIMIT_EXCEEDED'

function limitRefusal(link: PlannedLink, reached: LimitReached): Refusal {
  const { message, context } = limitFacts(link, reached)
  return invalid(message, context, LIMIT_EXCEEDED)
}

function limitEntry(link: PlannedLink, reached: LimitReached): BatchError {
  const { from, to } = idsOf(link)
  const { message, context } = limitFacts(link, reached)
  const ids = { fromObjectId: [String(from)], toObjectId: [String(to)] }
  return {
    status: 'error',
    category: 'VALIDATION_ERROR',
    subCategory: LIMIT_EXCEEDED,
    message,
    context: { ...ids, ...context },
  }
}

function limitFacts(
  { types: { fromType, toType } }: PlannedLink,
  { type, direction, record, limit }: LimitReached,
): { message: string; context: Record<string, string[]> } {
  const holder = direction === 0 ? type.first : type.second
  const id = holder.records.idOf(record)
  const spec = `${type.category}=${type.ids[direction]}`
  return {
    message: `${holder.errorName}=${id} has reached the limit of ${limit} associations of type ${spec}`,
    context: {
      objectId: [String(id)],
      objectType: [holder.errorName],
      associationSpec: [spec],
      fromObjectType: [fromType.errorName],
      toObjectType: [toType.errorName],
    },
  }
}

import type { Answer, Call, Operations } from '../http/call.ts'
import { isCustomLabel } from '../portal/association-type.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Pair } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'

/** Limits tracking: what the subscription allows and how much of it is used. */
export const tracking: Operations = {
  trackAssociationLabels(call): Answer {
    const from = optionalType(call, 'fromObjectTypeId')
    const to = optionalType(call, 'toObjectTypeId')
    const results = [...call.portal.pairs.all]
      .filter((pair) => touches(pair, from) && touches(pair, to))
      .map((pair) => labelUse(call.portal, pair))
      .filter(({ usage }) => usage > 0)
    return { status: call.success, body: { results } }
  },

  trackAssociationRecordsFrom(call): Answer {
    const { objectTypes } = call.portal
    return {
      status: call.success,
      body: { results: objectTypes.all.flatMap((type) => nearOrAt(call, type, objectTypes.all)) },
    }
  },

  trackAssociationRecordsTo(call): Answer {
    const { objectTypes } = call.portal
    const from = objectTypes.resolve(call.params.fromObjectTypeId ?? '')
    const results = objectTypes.all.flatMap((to) =>
      nearOrAt(call, from, [to]).map((use) => ({ ...use, ...nameOf(to) })),
    )
    return { status: call.success, body: { results } }
  },

  trackAssociationRecords(call): Answer {
    const { objectTypes } = call.portal
    const from = objectTypes.resolve(call.params.fromObjectTypeId ?? '')
    const to = objectTypes.resolve(call.params.toObjectTypeId ?? '')
    const { at, near } = usage(call.portal, from, to)
    const body = {
      limit: perRecord(call.portal),
      totalRecordsAtLimit: at.length,
      totalRecordsNearLimit: near.length,
      atLimitFromRecordSamples: at.map(({ objectId, label }) => ({ objectId, label })),
      nearLimitFromRecordSamples: near,
    }
    return { status: call.success, body }
  },
}

// "Near" is 80 % of the limit and more (documented).
const NEAR = 0.8

// The one figure that HubSpot's guide gives: a company with up to 50,000 contacts (documented as an example).
const perRecord = ({ settings }: Portal): number => settings.recordsPerRecord ?? 50_000

interface RecordUse {
  readonly objectId: number
  readonly label: string
  readonly usage: number
  readonly percentage: number
}

function usage(portal: Portal, from: ObjectType, to: ObjectType): { at: RecordUse[]; near: RecordUse[] } {
  const limit = perRecord(portal)
  const pair = portal.pairs.of(from, to)
  const at: RecordUse[] = []
  const near: RecordUse[] = []
  for (let handle = 0; handle < from.records.size && pair.links.size > 0; handle++) {
    const count = portal.links.neighbours(pair, from, handle).length
    if (count < limit * NEAR) continue
    const objectId = from.records.idOf(handle)
    const use = { objectId, label: String(objectId), usage: count, percentage: (100 * count) / limit }
    if (count >= limit) at.push(use)
    else near.push(use)
  }
  return { at, near }
}

function nearOrAt(call: Call, from: ObjectType, to: readonly ObjectType[]): object[] {
  const uses = to.map((type) => usage(call.portal, from, type))
  const hasRecordsAtLimit = uses.some(({ at }) => at.length > 0)
  const hasRecordsNearLimit = uses.some(({ near }) => near.length > 0)
  return hasRecordsAtLimit || hasRecordsNearLimit
    ? [{ ...nameOf(from), hasRecordsAtLimit, hasRecordsNearLimit }]
    : []
}

function labelUse(portal: Portal, { first, second, types }: Pair): { readonly usage: number } {
  const labels = [...types.values()].filter(isCustomLabel)
  const limit = portal.settings.labelsPerPair
  const use = {
    allLabels: labels.map((type) => type.labels[0] ?? ''),
    fromObjectType: nameOf(first),
    toObjectType: nameOf(second),
    limit,
    usage: labels.length,
    percentage: (100 * labels.length) / limit,
  }
  return use
}

function optionalType(call: Call, parameter: string): ObjectType | undefined {
  const name = call.query.get(parameter)
  return name === null ? undefined : call.portal.objectTypes.resolve(name)
}

const touches = ({ first, second }: Pair, type: ObjectType | undefined): boolean =>
  type === undefined || first === type || second === type

function nameOf(type: ObjectType): object {
  return { objectTypeId: type.id, singularLabel: type.singular, pluralLabel: type.name }
}

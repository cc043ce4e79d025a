import { HUBSPOT_DEFINED } from '@hubspot-associations/client/association-types'
import {
  type AssociationLimit,
  type AssociationsClient,
  type CallOptions,
  objectTypeId,
} from '@hubspot-associations/client/core'
import type { ObjectPair } from '../object-pair.ts'
import type { ObjectType } from '../object-type-resolver.ts'
import type { ObjectNames } from './object-names.ts'

/** The object pairs of a portal that have labels or limits, in an order that is the same in every portal. */
export async function findPairs(
  client: Pick<AssociationsClient, 'limits'>,
  names: ObjectNames,
  call?: CallOptions,
): Promise<readonly ObjectPair[]> {
  const tracked = await client.limits.tracking.labels(call)
  const limits = await client.limits.listAll(call)
  const ends = [
    ...tracked.map(({ fromObjectTypeId, toObjectTypeId }) => [fromObjectTypeId, toObjectTypeId] as const),
    ...limits
      .filter(({ maxToObjectIds }) => maxToObjectIds !== null)
      .flatMap((limit) => endsOf(limit, names) ?? []),
  ]
  const pairs = ends.map(([from, to]) => ordered(names.byId(from), names.byId(to)))
  const distinct = new Map(pairs.map((pair) => [`${pair.from.id} ${pair.to.id}`, pair]))
  return [...distinct.values()].sort((a, b) => byObject(a.from, b.from) || byObject(a.to, b.to))
}

/**
 * The list of all limits names types without their objects. Types that HubSpot defines are in its table,
 * those of custom objects in their schemas, and labels are found by the labels of their pair.
 */
function endsOf(
  { category, typeId }: AssociationLimit,
  names: ObjectNames,
): readonly (readonly [string, string])[] | undefined {
  if (category !== 'HUBSPOT_DEFINED') {
    const ends = names.pairOf(typeId)
    return ends && [ends]
  }
  const type = HUBSPOT_DEFINED.find((each) => each.typeId === typeId)
  const from = type && objectTypeId(type.from)
  const to = type && objectTypeId(type.to)
  return from === undefined || to === undefined ? undefined : [[from, to]]
}

/** An object pair the way round in which all portals write it. */
export function ordered(one: ObjectType, other: ObjectType): ObjectPair {
  return byObject(one, other) <= 0 ? { from: one, to: other } : { from: other, to: one }
}

/** HubSpot's own objects by number, then custom ones by name: their numbers differ from portal to portal. */
function byObject(one: ObjectType, other: ObjectType): number {
  const [a, b] = [standardNumber(one), standardNumber(other)]
  return a === b ? one.name.localeCompare(other.name, 'en') : a - b
}

function standardNumber({ id }: ObjectType): number {
  const [, number] = /^0-(\d+)$/.exec(id) ?? []
  return number === undefined ? Number.MAX_SAFE_INTEGER : Number(number)
}

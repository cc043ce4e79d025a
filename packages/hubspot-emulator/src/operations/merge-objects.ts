import type { Answer, Operations } from '../http/call.ts'
import { invalid, notFound } from '../http/refusals.ts'
import type { ObjectType } from '../portal/object-type.ts'
import { type Pair, placeOf, typeNumber } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'
import { objectTypeOf } from './find-record.ts'
import { showRecord } from './show-record.ts'
import { mergedInto } from './survivor.ts'

interface MergeInput {
  readonly primaryObjectId: string
  readonly objectIdToMerge: string
}

/** Merging: two records become a new one with a new id, to which both old ids lead (documented). */
export const mergeObjects: Operations = {
  mergeObjects(call): Answer {
    const { primaryObjectId, objectIdToMerge } = call.body as MergeInput
    const type = objectTypeOf(call)
    const { portal } = call
    if (primaryObjectId === objectIdToMerge) throw invalid('A record cannot be merged into itself')
    const [primary, other] = [primaryObjectId, objectIdToMerge].map((id) => {
      const handle = portal.records.find(type, id)
      if (handle === undefined) throw notFound(`No ${type.singular} was found for ${id}`, { ids: [id] })
      return handle
    })
    const merged = merge(portal, type, { primary: primary ?? 0, other: other ?? 0 })
    return { status: call.success, body: showRecord(type, merged) }
  },
}

interface Two {
  readonly primary: number
  readonly other: number
}

function merge(portal: Portal, type: ObjectType, { primary, other }: Two): number {
  const { records } = type
  const links = linksOfBoth(portal, type, { primary, other })
  const values = { ...records.properties(other), ...records.properties(primary) }
  const ids = [primary, other].flatMap((handle) => [
    ...(records.properties(handle).hs_merged_object_ids?.split(';') ?? []),
    String(records.idOf(handle)),
  ])
  for (const handle of [primary, other]) portal.records.archive(type, handle)
  const merged = portal.records.create(type, { ...values, hs_merged_object_ids: ids.join(';') })
  for (const handle of [primary, other]) leadOn(portal, type, { from: handle, to: merged })
  for (const { pair, neighbour, members } of links) link(portal, type, { pair, merged, neighbour, members })
  return merged
}

/** An old id that leads to the new record. Set last: a record in the bin keeps no value that must be unique. */
function leadOn(portal: Portal, type: ObjectType, { from, to }: { from: number; to: number }): void {
  const state = type.records.state(from)
  const properties = { ...state.properties, [mergedInto]: String(type.records.idOf(to)) }
  portal.records.restore(type, from, { ...state, properties })
}

interface MergedLink {
  readonly pair: Pair
  readonly neighbour: number
  /** As they stand where the record is at the first end. */
  readonly members: readonly number[]
}

/** What both are linked with. Of labels that one record alone may have, the primary record's stay (documented). */
function linksOfBoth(portal: Portal, type: ObjectType, { primary, other }: Two): readonly MergedLink[] {
  const kept = linksOf(portal, type, primary)
  const exclusive = new Set(kept.flatMap(({ exclusive: ofLink }) => ofLink))
  const added = linksOf(portal, type, other).map((each) => ({
    ...each,
    members: each.members.filter((member) => !exclusive.has(member)),
  }))
  const found = new Map<string, MergedLink>()
  for (const each of [...kept, ...added]) {
    const { pair, neighbour, members } = each
    // Two records that are linked with each other become one, which is not linked with itself.
    if (pair.first === pair.second && (neighbour === primary || neighbour === other)) continue
    const key = `${pair.first.id} ${pair.second.id} ${neighbour}`
    const known = found.get(key)?.members ?? []
    found.set(key, { pair, neighbour, members: [...new Set([...known, ...members])] })
  }
  return [...found.values()]
}

function linksOf(
  portal: Portal,
  type: ObjectType,
  record: number,
): (MergedLink & { readonly exclusive: readonly number[] })[] {
  return [...portal.pairs.all].flatMap((pair) =>
    portal.links.neighbours(pair, type, record).map(({ handle: neighbour, set, end }) => {
      const members = portal.sets.members(set).map((member) => turned(portal, pair, { member, end }))
      const exclusive = members.filter(
        (member) => portal.types.byNumber(typeNumber(member)).exclusiveEnd === end,
      )
      return { pair, neighbour, members, exclusive }
    }),
  )
}

/** A member as it stands where the record is at the first end; only labels with two sides between records of one object turn. */
function turned(portal: Portal, pair: Pair, { member, end }: { member: number; end: 0 | 1 }): number {
  const { ids } = portal.types.byNumber(typeNumber(member))
  return pair.first === pair.second && ids[0] !== ids[1] ? member ^ end : member
}

function link(
  portal: Portal,
  type: ObjectType,
  { pair, merged, neighbour, members }: MergedLink & { readonly merged: number },
): void {
  const place = placeOf(pair, type, merged, neighbour)
  const set = portal.sets.intern(
    members.map((member) => turned(portal, pair, { member, end: place.fromEnd })),
  )
  portal.links.restore(pair, place, set)
}

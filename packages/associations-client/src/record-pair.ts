import type { AssociationType } from './association-type.ts'
import { type AssociationSpec, requireTypes, toAssociationSpec } from './association-type-wire.ts'
import type { EntryKey } from './batch-entry.ts'
import type { Ends } from './named-subjects.ts'
import { requireId, requireObjectType } from './record-id.ts'

/** Two records, by record id, in the direction of the call. Ids are strings of digits. */
export interface RecordPair {
  readonly fromId: string
  readonly toId: string
}

/** A pair and the association types it is to have, as seen from the call's direction. */
export interface TypedPair extends RecordPair {
  readonly types: readonly AssociationType[]
}

/** The object types of a call, checked. */
export function endsOf(fromObjectType: string, toObjectType: string): Ends {
  return {
    from: requireObjectType(fromObjectType, 'fromObjectType'),
    to: requireObjectType(toObjectType, 'toObjectType'),
  }
}

/** The object types of a call as path parameters. */
export interface EndParameters {
  readonly fromObjectType: string
  readonly toObjectType: string
}

/** The object types of a call as path parameters. */
export function endParameters({ from, to }: Ends): EndParameters {
  return { fromObjectType: from, toObjectType: to }
}

/** The pair checked, ids as strings; the same object where nothing had to be changed. */
export function toPair<Pair extends RecordPair>(pair: Pair): Pair {
  const fromId = requireId(pair.fromId, 'fromId')
  const toId = requireId(pair.toId, 'toId')
  return fromId === pair.fromId && toId === pair.toId ? pair : { ...pair, fromId, toId }
}

/** The pair and its types checked, ids as strings. */
export function toTypedPair(pair: TypedPair): TypedPair {
  requireTypes(pair.types)
  return toPair(pair)
}

/** What tells pairs apart. */
export function pairKey({ fromId, toId }: RecordPair): EntryKey {
  return [fromId, toId]
}

/** A pair as batch requests spell it. */
export interface PairOnWire {
  from: { id: string }
  to: { id: string }
}

/** A pair as batch requests spell it. */
export function pairOnWire({ fromId, toId }: RecordPair): PairOnWire {
  return { from: { id: fromId }, to: { id: toId } }
}

/** Pairs with their types as batch requests spell them. */
export function typedPairsOnWire(pairs: readonly TypedPair[]): (PairOnWire & { types: AssociationSpec[] })[] {
  // Thousands of pairs mostly share a few lists.
  const specs = new Map<TypedPair['types'], AssociationSpec[]>()
  return pairs.map(({ fromId, toId, types }) => {
    const spelled = specs.get(types) ?? types.map(toAssociationSpec)
    specs.set(types, spelled)
    return { from: { id: fromId }, to: { id: toId }, types: spelled }
  })
}

/** Pairs grouped by the record they start from, as removals spell them. */
export function groupedByFrom(
  pairs: readonly RecordPair[],
): { from: { id: string }; to: { id: string }[] }[] {
  const groups = new Map<string, { from: { id: string }; to: { id: string }[] }>()
  for (const { fromId, toId } of pairs) {
    const group = groups.get(fromId) ?? { from: { id: fromId }, to: [] }
    group.to.push({ id: toId })
    groups.set(fromId, group)
  }
  return [...groups.values()]
}

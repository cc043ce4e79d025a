import type { AssociationType } from '@hubspot-associations/client/core'
import { type ObjectPair, pairKey } from './object-pair.ts'
import type { Row } from './row.ts'
import type { Verb } from './verb.ts'

/** An intent resolved: what to do with two record ids and these labels. */
export interface Change {
  readonly row: Row
  readonly verb: Verb
  readonly pair: ObjectPair
  readonly fromId: string
  readonly toId: string
  /** Labels only, never the unlabelled type: that one comes and goes with the association. */
  readonly types: readonly AssociationType[]
}

/** How an association type is recognised: the number alone is not enough. */
export function typeKey({ category, typeId }: AssociationType): string {
  return `${category} ${typeId}`
}

/** How changes to the same pair of records are recognised. */
export function recordsKey({ fromId, toId }: { readonly fromId: string; readonly toId: string }): string {
  return `${fromId} ${toId}`
}

/**
 * Splits changes into groups that can be read, planned and sent on their own, one after the other.
 * A group has one object pair and one direction. Both directions of a pair are never in one group:
 * the second must see what the first has written, or it would replace its labels.
 */
export function groupChanges(changes: readonly Change[]): [Change, ...Change[]][] {
  const groups = new Map<string, [Change, ...Change[]]>()
  const seen = new Set<string>()
  for (const change of changes) {
    const key = groupKey(change, seen)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  return [...groups.values()]
}

function groupKey(change: Change, seen: Set<string>): string {
  const key = pairKey(change.pair)
  if (change.pair.from.id !== change.pair.to.id || change.fromId === change.toId) return key
  if (seen.has(`${change.toId} ${change.fromId}`)) return `${key} reversed`
  seen.add(recordsKey(change))
  return key
}

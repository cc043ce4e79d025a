import type { Change, Effect, Row } from '@hubspot-associations/engine'

/** A staged row as the engine plans it: its position is its number in the run file, its cells stay on disk. */
export interface KeptRow extends Row {
  readonly line: number
  /** What the row of an undo takes back. */
  readonly effect: Effect | undefined
}

/** What a staged row asks for. */
export interface KeptChange extends Change {
  readonly row: KeptRow
}

/** The rows of one pair of records, in their order. */
export type KeptGroup = readonly [KeptChange, ...KeptChange[]]

/** Changes by pair of records; they come in the order of their pairs, so those of one pair stand together. */
export function* pairGroups(changes: readonly KeptChange[]): Generator<KeptGroup, void, undefined> {
  let group: [KeptChange, ...KeptChange[]] | undefined
  for (const change of changes) {
    if (group !== undefined && group[0].fromId === change.fromId && group[0].toId === change.toId)
      group.push(change)
    else {
      if (group !== undefined) yield group
      group = [change]
    }
  }
  if (group !== undefined) yield group
}

import type { Change, ObjectPair } from '@hubspot-associations/engine'
import type { PendingRow } from './pending-rows.ts'

/** A staged row as the engine plans it: its position is its number in the run file, its cells stay on disk. */
export function changeOf({ id, fromId, toId, ask }: PendingRow, pair: ObjectPair): Change {
  const row = { position: id, cells: {} }
  const { verb, types } = 'effect' in ask ? { verb: 'add' as const, types: [] } : ask
  return { row, verb, pair, fromId, toId, types }
}

/** Changes by pair of records; they come in the order of their pairs, so those of one pair stand together. */
export function* pairGroups(changes: readonly Change[]): Generator<[Change, ...Change[]], void, undefined> {
  let group: Change[] = []
  for (const change of changes) {
    const [first] = group
    if (first !== undefined && (first.fromId !== change.fromId || first.toId !== change.toId)) {
      yield group as [Change, ...Change[]]
      group = []
    }
    group.push(change)
  }
  if (group.length > 0) yield group as [Change, ...Change[]]
}

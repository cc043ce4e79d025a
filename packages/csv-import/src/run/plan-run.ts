import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import {
  type Change,
  type CurrentAssociations,
  type PairPlan,
  planPair,
  planUndo,
  readCurrentAssociations,
} from '@hubspot-associations/engine'
import { changeOf, pairGroups } from './change-groups.ts'
import { inFlight } from './in-flight.ts'
import { type PendingRow, pendingRows } from './pending-rows.ts'
import { type PlanStore, planStore } from './plan-store.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** What planning needs beside the run. */
export interface Planning {
  readonly client: AssociationsClient
  readonly call: CallOptions
  /** Reads under way at once. */
  readonly concurrency: number
}

/** Compares the rows of a pass with what HubSpot holds, and keeps what is to be written. Writes nothing to HubSpot. */
export async function planPass(run: RunFile, pass: number, planning: Planning): Promise<void> {
  for (const { id: direction, pair } of runDirections(run).all()) {
    const store = planStore(run, { pass, direction })
    const chunks = pendingRows(run, { pass, direction })
    const read = async (rows: readonly PendingRow[]) => {
      const changes = rows.map((row) => changeOf(row, pair))
      return {
        rows,
        changes,
        current: await readCurrentAssociations(changes, planning.client, planning.call),
      }
    }
    for await (const { rows, changes, current } of inFlight(chunks, planning.concurrency, read))
      run.transaction(() => planChunk(rows, changes, { current, store }))
  }
}

interface Chunk {
  readonly current: CurrentAssociations
  readonly store: PlanStore
}

function planChunk(rows: readonly PendingRow[], changes: readonly Change[], { current, store }: Chunk): void {
  let index = 0
  for (const group of pairGroups(changes)) {
    const ask = rows[index]?.ask
    index += group.length
    const trouble = current.troubleOf(group[0])
    if (trouble !== undefined) store.keepTrouble(group, trouble)
    else store.keepPlan(group, planOf(group, ask, current), current)
  }
}

function planOf(
  group: readonly [Change, ...Change[]],
  ask: PendingRow['ask'] | undefined,
  current: CurrentAssociations,
): PairPlan {
  const held = current.typesOf(group[0])
  return ask !== undefined && 'effect' in ask ? planUndo(group[0], ask.effect, held) : planPair(group, held)
}

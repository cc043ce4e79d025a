import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import {
  type Change,
  type CurrentAssociations,
  type Effect,
  type Ledger,
  type LimitReader,
  limitReader,
  type ObjectPair,
  type PairChanges,
  type PairPlan,
  planPair,
  planUndo,
  planWithinLimits,
  type Room,
  readCurrentAssociations,
  readRoom,
} from '@hubspot-associations/engine'
import { changeOf, pairGroups } from './change-groups.ts'
import { inFlight } from './in-flight.ts'
import { type PendingRow, pendingRows } from './pending-rows.ts'
import { type PlanStore, planStore } from './plan-store.ts'
import { plannedWrites } from './planned-writes.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import { runLedger } from './run-ledger.ts'

/** What planning needs beside the run. */
export interface Planning {
  readonly client: AssociationsClient
  readonly call: CallOptions
  /** Reads under way at once. */
  readonly concurrency: number
}

/** Compares the rows of a pass with what HubSpot holds, and keeps what is to be written. Writes nothing to HubSpot. */
export async function planPass(run: RunFile, pass: number, planning: Planning): Promise<void> {
  const limits = limitReader(planning.client)
  const ledger = runLedger(run)
  for (const { id: direction, pair } of runDirections(run).all()) {
    const store = planStore(run, { pass, direction })
    const chunks = pendingRows(run, { pass, direction })
    let isReady = false
    const read = (rows: readonly PendingRow[]): Promise<Chunk> =>
      readChunk(rows, pair, { ...planning, limits, ledger })
    for await (const chunk of inFlight(chunks, planning.concurrency, read)) {
      // What was planned before a stop and is still to be sent takes room too.
      if (!isReady && chunk.room !== undefined)
        for (const write of plannedWrites(run, { pass, direction })) chunk.room.take(write)
      isReady = true
      run.transaction(() => planChunk(chunk, store))
    }
  }
}

interface Chunk {
  readonly rows: readonly PendingRow[]
  readonly changes: readonly Change[]
  readonly current: CurrentAssociations
  readonly room: Room | undefined
}

async function readChunk(
  rows: readonly PendingRow[],
  pair: ObjectPair,
  { client, call, limits, ledger }: Planning & { readonly limits: LimitReader; readonly ledger: Ledger },
): Promise<Chunk> {
  const changes = rows.map((row) => changeOf(row, pair))
  // What an undo gives back was there before; whether there is room for it is left to HubSpot.
  const isUndo = rows.some(({ ask }) => 'effect' in ask)
  const pairLimits = isUndo ? undefined : await limits.of(pair, call)
  const counted = [...(pairLimits?.from.keys() ?? [])]
  const current = await readCurrentAssociations(changes, client, { ...call, counted })
  const room = await readRoom(changes, { current, limits: pairLimits }, { client, call, ledger })
  return { rows, changes, current, room }
}

function planChunk({ rows, changes, current, room }: Chunk, store: PlanStore): void {
  const effects = new Map<Change, Effect>()
  for (const [index, change] of changes.entries()) {
    const ask = rows[index]?.ask
    if (ask !== undefined && 'effect' in ask) effects.set(change, ask.effect)
  }
  const readable: PairChanges[] = []
  for (const group of pairGroups(changes)) {
    const trouble = current.troubleOf(group[0])
    if (trouble === undefined) readable.push(group)
    else store.keepTrouble(group, trouble)
  }
  const planOf = (group: PairChanges): PairPlan => planOfPair(group, effects, current)
  for (const { plan, refused } of planWithinLimits(readable, planOf, room)) {
    store.keepRefused(refused)
    if (plan !== undefined) store.keepPlan(plan, current)
  }
}

function planOfPair(
  group: PairChanges,
  effects: ReadonlyMap<Change, Effect>,
  current: CurrentAssociations,
): PairPlan {
  const held = current.typesOf(group[0])
  const [first, ...others] = group.flatMap((change) => {
    const effect = effects.get(change)
    return effect === undefined ? [] : [{ change, effect }]
  })
  return first === undefined ? planPair(group, held) : planUndo([first, ...others], held)
}

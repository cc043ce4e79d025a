import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import {
  type CurrentAssociations,
  type Flight,
  inFlight,
  type Ledger,
  type LimitReader,
  limitReader,
  type ObjectPair,
  type PairPlan,
  planWithinLimits,
  type Room,
  readCurrentAssociations,
  readRoom,
  withoutRemovals,
} from '@hubspot-associations/engine'
import { passes } from './assign-passes.ts'
import { placedPairs } from './counted-pairs.ts'
import { type KeptChange, type KeptGroup, type KeptRow, pairGroups } from './kept-change.ts'
import { type MirrorFacts, mirrorPass } from './mirror-facts.ts'
import type { Strays } from './mirror-strays.ts'
import { type Part, pendingRows } from './pending-rows.ts'
import { planKeptPair } from './plan-kept-pair.ts'
import { type MirrorPlan, mirrorPlan } from './plan-mirror.ts'
import { type PlanStore, planStore } from './plan-store.ts'
import { reopenRefused } from './reopen-refused.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import { runLedger } from './run-ledger.ts'

/** What planning needs beside the run. */
export interface Planning {
  readonly client: AssociationsClient
  readonly call: CallOptions
  readonly flight: Flight
  /** Plans to remove what no row names, too. */
  readonly mirror?: MirrorFacts
  /** Hears how many rows have been compared with what HubSpot holds, and of how many. */
  readonly onCompared: (done: number, total: number) => void
}

/** Compares the rows of a pass with what HubSpot holds, and keeps what is to be written. Writes nothing to HubSpot. */
export async function planPass(run: RunFile, pass: number, planning: Planning): Promise<void> {
  const limits = limitReader(planning.client)
  const ledger = runLedger(run)
  for (const { id: direction, pair } of runDirections(run).all()) {
    const mirror = planning.mirror && mirrorPlan(run, direction, planning.mirror)
    const part = { pass, direction, pair, limits, ledger, takePlanned: onlyOnce(run, direction) }
    await planPart(run, { ...part, mirror }, planning)
    // A mirror of labels takes some away from pairs that rows name, which are not to be planned without it.
    const isPlain = planning.mirror?.of !== 'labels'
    if (isPlain && reopenRefused(run, part)) await planPart(run, { ...part, mirror: undefined }, planning)
  }
}

interface PartToPlan extends Part {
  readonly pair: ObjectPair
  readonly limits: LimitReader
  readonly ledger: Ledger
  readonly takePlanned: (room: Room) => void
  readonly mirror: MirrorPlan | undefined
}

async function planPart(run: RunFile, part: PartToPlan, planning: Planning): Promise<void> {
  const { mirror, takePlanned } = part
  const stores = { rows: planStore(run, part), mirror }
  const { count, chunks } = pendingRows(run, part)
  let done = 0
  const read = (changes: readonly KeptChange[]): Promise<Chunk> =>
    readChunk(changes, { ...planning, ...part })
  for await (const chunk of inFlight(chunks, planning.flight, read)) {
    if (chunk.room !== undefined) takePlanned(chunk.room)
    run.transaction(() => planChunk(chunk, stores))
    done += chunk.changes.length
    planning.onCompared(done, count)
  }
}

/** Takes the room of what was planned before a stop and is still to be sent. */
function onlyOnce(run: RunFile, direction: number): (room: Room) => void {
  let isTaken = false
  return (room) => {
    if (!isTaken) takePlanned(run, direction, room)
    isTaken = true
  }
}

function takePlanned(run: RunFile, direction: number, room: Room): void {
  for (const pass of [mirrorPass, ...passes])
    for (const { place, state, fromId, toId, kind } of placedPairs(run, { pass, direction }))
      if (state === 'planned' && place.operation !== 'none')
        room.take({ operation: place.operation, fromId, toId, types: [], effect: kind.effect, rows: [] })
}

interface Chunk {
  readonly changes: readonly KeptChange[]
  readonly current: CurrentAssociations
  readonly room: Room | undefined
  readonly strays: Strays | undefined
}

async function readChunk(
  changes: readonly KeptChange[],
  { client, call, pair, limits, ledger, mirror }: Omit<Planning, 'mirror'> & PartToPlan,
): Promise<Chunk> {
  const strays = isSome(changes) ? mirror?.listen(changes) : undefined
  // What an undo gives back was there before; whether there is room for it is left to HubSpot.
  const isUndo = changes.some(({ row }) => row.effect !== undefined)
  const pairLimits = isUndo ? undefined : await limits.of(pair, call)
  const counted = [...(pairLimits?.from.keys() ?? [])]
  const listening = strays === undefined ? {} : { onRead: strays.onRead }
  const current = await readCurrentAssociations(changes, client, { ...call, counted, ...listening })
  const room = await readRoom(changes, { current, limits: pairLimits }, { client, call, ledger })
  return { changes, current, room, strays }
}

function isSome(changes: readonly KeptChange[]): changes is KeptGroup {
  return changes.length > 0
}

interface Stores {
  readonly rows: PlanStore
  readonly mirror: MirrorPlan | undefined
}

function planChunk(chunk: Chunk, { rows: store, mirror }: Stores): void {
  const { changes, room } = chunk
  const removals = chunk.strays === undefined ? [] : (mirror?.take(changes, chunk.strays) ?? [])
  const heldBy = new Map(removals.map(({ change, held }) => [{ ...change, row: noRow }, held]))
  const current = heldBy.size === 0 ? chunk.current : withoutRemovals(chunk.current, [...heldBy.keys()])
  function* readable(): Generator<KeptGroup, void, undefined> {
    for (const removal of heldBy.keys()) yield [removal]
    for (const group of pairGroups(changes)) {
      const trouble = current.troubleOf(group[0])
      if (trouble === undefined) yield group
      else store.keepTrouble(group, trouble)
    }
  }
  const planOf = (group: KeptGroup): PairPlan =>
    planKeptPair(group, heldBy.get(group[0]) ?? current.typesOf(group[0]))
  for (const { changes: planned, plan, refused } of planWithinLimits(readable(), planOf, room)) {
    if (refused.length > 0) store.keepRefused(refused)
    const isRemoval = heldBy.size > 0 && planned.some((change) => heldBy.has(change))
    if (plan !== undefined && !isRemoval) store.keepPlan(plan, current)
    // No row asks for a removal, and so none shares its fate.
    else if (plan !== undefined && 'write' in plan)
      mirror?.store.keepPlan({ write: { ...plan.write, rows: [] } }, current)
  }
  mirror?.store.endChunk()
  store.endChunk()
}

/** Stands for the row of a removal. */
const noRow: KeptRow = { position: 0, line: 0, cells: {}, effect: undefined }

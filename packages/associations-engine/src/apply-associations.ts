import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { type Batch, batchWrites } from './batch-writes.ts'
import { groupChanges } from './change.ts'
import { readCurrentAssociations } from './current-associations.ts'
import type { Intent } from './intent.ts'
import { type LimitReader, limitReader } from './limits/configured-limits.ts'
import { type Ledger, memoryLedger } from './limits/ledger.ts'
import { readRoom } from './limits/read-room.ts'
import { rowMapper } from './map-row.ts'
import type { Mapping } from './mapping.ts'
import { explainMissing } from './missing-record.ts'
import { failed, type Outcome, rejected } from './outcome.ts'
import { planChanges } from './plan-changes.ts'
import { plannedOutcomes, recordOutcomes } from './record-outcomes.ts'
import { resolveIntents } from './resolve-intents.ts'
import type { Resolvers } from './resolvers.ts'
import type { Row } from './row.ts'
import { sendBatch } from './send-batch.ts'
import { notSentMessage } from './settle-write.ts'
import { spoiledWrites } from './spoiled-writes.ts'
import { inWindows } from './windows.ts'

/** What the line needs beside its rows. */
export interface Line {
  readonly client: Pick<AssociationsClient, 'associations' | 'labels' | 'limits'>
  readonly mapping: Mapping
  readonly resolvers: Resolvers
  readonly dryRun: boolean
  readonly windowSize: number
  readonly call: CallOptions
}

/**
 * Rows in, exactly one outcome per row out. When something makes every further row pointless
 * (bad token, daily limit, abort), the rows that are left get their outcome too, and then it is thrown.
 */
export async function* applyAssociations(
  rows: AsyncIterable<Row> | Iterable<Row>,
  line: Line,
): AsyncGenerator<Outcome, void, undefined> {
  let stopped: Stopped | undefined
  const preflight = createPreflight(line)
  for await (const window of inWindows(rows, line.windowSize)) {
    const pending = new Set(window)
    try {
      if (stopped === undefined) yield* settling(pending, applyWindow(window, line, preflight))
    } catch (error) {
      stopped = { by: error }
    }
    yield* leftOver(pending, stopped)
  }
  if (stopped !== undefined) throw stopped.by
}

interface Stopped {
  readonly by: unknown
}

async function* settling(
  pending: Set<Row>,
  outcomes: AsyncIterable<Outcome>,
): AsyncGenerator<Outcome, void, undefined> {
  for await (const outcome of outcomes) {
    if (!pending.delete(outcome.row)) throw new Error(`row ${outcome.row.position} got a second outcome`)
    yield outcome
  }
}

function* leftOver(
  pending: ReadonlySet<Row>,
  stopped: Stopped | undefined,
): Generator<Outcome, void, undefined> {
  if (pending.size === 0) return
  if (stopped === undefined) throw new Error(`${pending.size} rows got no outcome`)
  for (const row of pending) yield failed(row, 'NOT_SENT', { message: notSentMessage(stopped.by) })
}

/** Limits are read once; what rows take of them is counted here only as long as HubSpot cannot know it. */
interface Preflight {
  readonly limits: LimitReader
  ledger(): Ledger
}

function createPreflight({ client, dryRun }: Line): Preflight {
  const whole = memoryLedger()
  return { limits: limitReader(client), ledger: () => (dryRun ? whole : memoryLedger()) }
}

/** Stages 2 to 7 in a straight line, for rows that fit in memory. */
async function* applyWindow(
  rows: readonly Row[],
  line: Line,
  preflight: Preflight,
): AsyncGenerator<Outcome, void, undefined> {
  const { client, call, mapping } = line
  const columns = { from: mapping.from.column, to: mapping.to.column }
  const { intents, unmapped } = mapRows(rows, mapping)
  yield* unmapped
  const { changes, settled, parts } = await resolveIntents(intents, line.resolvers, call)
  yield* settled
  for (const group of groupChanges(changes)) {
    const limits = await preflight.limits.of(group[0].pair, call)
    const counted = [...(limits?.from.keys() ?? [])]
    const current = await readCurrentAssociations(group, client, { ...call, counted })
    const room = await readRoom(group, { current, limits }, { client, call, ledger: preflight.ledger() })
    const plan = planChanges(group, current, room)
    yield* parts.merged(plan.settled)
    const batches = batchWrites({ pair: group[0].pair, columns }, plan.writes)
    if (line.dryRun) yield* parts.merged(batches.flatMap(plannedOutcomes))
    else for await (const outcomes of sentOutcomes(batches, line)) yield* parts.merged(outcomes)
  }
}

/** Stages 6 and 7 for the batches of one plan. */
async function* sentOutcomes(
  batches: readonly Batch[],
  { client, call, resolvers }: Line,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const spoiled = spoiledWrites()
  for (const batch of batches) {
    const { ready, outcomes } = spoiled.part(batch)
    yield outcomes
    const reply = await sendBatch(ready, client, call)
    spoiled.note(ready, reply)
    yield recordOutcomes(ready, reply, await explainMissing(ready, reply, { find: resolvers.fates, call }))
    if (reply.stoppedBy !== undefined) throw reply.stoppedBy
  }
}

function mapRows(rows: readonly Row[], mapping: Mapping): { intents: Intent[]; unmapped: Outcome[] } {
  const intents: Intent[] = []
  const unmapped: Outcome[] = []
  const map = rowMapper(mapping)
  for (const row of rows) {
    const mapped = map(row)
    if ('code' in mapped) unmapped.push(rejected(row, mapped))
    else intents.push(mapped)
  }
  return { intents, unmapped }
}

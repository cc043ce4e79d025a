import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { batchWrites } from './batch-writes.ts'
import { groupChanges } from './change.ts'
import { readCurrentAssociations } from './current-associations.ts'
import type { Intent } from './intent.ts'
import type { LimitReader } from './limits/configured-limits.ts'
import type { Ledger } from './limits/ledger.ts'
import { readRoom } from './limits/read-room.ts'
import { type MapRow, rowMapper } from './map-row.ts'
import type { Mapping, MappingOf } from './mapping.ts'
import { type Outcome, rejected } from './outcome.ts'
import { planChanges } from './plan-changes.ts'
import { plannedOutcomes } from './record-outcomes.ts'
import { objectsKey, type RecordTurns } from './record-turns.ts'
import { type Resolved, resolveIntents } from './resolve-intents.ts'
import type { Resolvers } from './resolvers.ts'
import type { Row } from './row.ts'
import type { RowParts } from './row-parts.ts'
import { requestsAtOnce, sendBatches } from './send-batches.ts'
import type { Stop } from './stop.ts'
import type { WriteOrigin } from './write-origin.ts'

/** What the windows of one run share. */
export interface WindowSetting {
  readonly client: Pick<AssociationsClient, 'associations'>
  readonly mappingOf: MappingOf
  readonly resolvers: Resolvers
  readonly limits: LimitReader
  /** What rows take of limits, for one group or, where nothing is sent, for all of them. */
  readonly ledger: () => Ledger
  readonly dryRun: boolean
  readonly call: CallOptions
  readonly turns: RecordTurns
  /** Does one thing after the other, in the order in which they were asked for. */
  readonly inOrder: <T>(work: () => Promise<T>) => Promise<T>
  readonly stop: Stop
}

/** Stages 2 to 7 in a straight line, for rows that fit in memory. Outcomes come as they are known. */
export async function* applyWindow(
  rows: readonly Row[],
  setting: WindowSetting,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const { intents, unmapped } = mapRows(rows, setting.mappingOf)
  if (unmapped.length > 0) yield unmapped
  const { resolved, turn } = await setting.inOrder(() => resolve(intents, setting))
  try {
    if (resolved.settled.length > 0) yield resolved.settled
    await turn.ready
    for (const group of groupChanges(resolved.changes)) yield* applyGroup(group, resolved.parts, setting)
  } finally {
    turn.leave()
  }
}

/** Names are looked up once, so lookups do not overlap; whoever is looked up first has the first turn. */
async function resolve(
  intents: readonly Intent[],
  setting: WindowSetting,
): Promise<{ readonly resolved: Resolved; readonly turn: ReturnType<RecordTurns['enter']> }> {
  setting.stop.throwIfSet()
  const resolved = await resolveIntents(intents, setting.resolvers, setting.call)
  const limited = new Set<string>()
  // Rows of the same objects share one pair.
  for (const pair of new Set(resolved.changes.map((change) => change.pair)))
    if ((await setting.limits.of(pair, setting.call)) !== undefined) limited.add(objectsKey({ pair }))
  return { resolved, turn: setting.turns.enter(resolved.changes, limited) }
}

type Group = ReturnType<typeof groupChanges>[number]

async function* applyGroup(
  group: Group,
  parts: RowParts,
  setting: WindowSetting,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const { client, call, dryRun } = setting
  const [{ pair, row }] = group
  setting.stop.throwIfSet()
  const limits = await setting.limits.of(pair, call)
  const counted = [...(limits?.from.keys() ?? [])]
  const current = await readCurrentAssociations(group, client, { ...call, counted, atOnce: requestsAtOnce })
  const room = await readRoom(group, { current, limits }, { client, call, ledger: setting.ledger() })
  const plan = planChanges(group, current, room)
  yield parts.merged(plan.settled)
  const columnsOf = (each: Row): WriteOrigin['columns'] => columnsIn(setting.mappingOf(each))
  const batches = batchWrites({ pair, columns: columnsOf(row), columnsOf }, plan.writes)
  if (dryRun) yield parts.merged(batches.flatMap(plannedOutcomes))
  else for await (const outcomes of sendBatches(batches, setting)) yield parts.merged(outcomes)
}

function columnsIn({ from, to }: Mapping): WriteOrigin['columns'] {
  return { from: from.column, to: to.column }
}

function mapRows(rows: readonly Row[], mappingOf: MappingOf): { intents: Intent[]; unmapped: Outcome[] } {
  const intents: Intent[] = []
  const unmapped: Outcome[] = []
  const mappers = new Map<Mapping, MapRow>()
  for (const row of rows) {
    const mapping = mappingOf(row)
    const map = mappers.get(mapping) ?? rowMapper(mapping)
    mappers.set(mapping, map)
    const mapped = map(row)
    if ('code' in mapped) unmapped.push(rejected(row, mapped))
    else intents.push(mapped)
  }
  return { intents, unmapped }
}

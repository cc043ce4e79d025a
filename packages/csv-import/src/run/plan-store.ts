import type { InputError } from '@hubspot-associations/client'
import {
  type Change,
  type CurrentAssociations,
  maxBatchWrites,
  type PairPlan,
  type PlannedPair,
  type Write,
} from '@hubspot-associations/engine'
import type { Displaced, PairColumns, Place } from './kept-plan.ts'
import { kindNumbers, type PlannedWrite } from './kind-numbers.ts'
import { batchOf, batchState } from './pair-states.ts'
import type { Part } from './pending-rows.ts'
import type { RunFile } from './run-file.ts'

/** Keeps what was planned for the pairs of one pass and direction. */
export interface PlanStore {
  keepPlan(plan: PairPlan, current: CurrentAssociations): void
  keepTrouble(group: readonly Change[], trouble: InputError): void
  /** Keeps rows that a limit of the portal leaves no room for. */
  keepRefused(refused: PlannedPair['refused']): void
  /** To be called when all pairs of a chunk are planned, in the same transaction. */
  endChunk(): void
}

/** The plan of a run on disk, and rows that are settled because what they ask for cannot be planned. */
export function planStore(run: RunFile, part: Part): PlanStore {
  const settle = run.database.prepare(
    'UPDATE row SET status = ?, code = ?, message = ?, correlation_id = ? WHERE id = ?',
  )
  const operations: Record<Place['operation'], PlanBuilder> = {
    archive: planBuilder(run, { ...part, operation: 'archive' }),
    'archive-labels': planBuilder(run, { ...part, operation: 'archive-labels' }),
    labelled: planBuilder(run, { ...part, operation: 'labelled' }),
    default: planBuilder(run, { ...part, operation: 'default' }),
    none: planBuilder(run, { ...part, operation: 'none' }),
  }
  const keepWrite = (write: Write, current: CurrentAssociations): void =>
    operations[write.operation].add(write, displacedBy(write, current))
  return {
    keepPlan(plan, current) {
      if ('unchanged' in plan) operations.none.add(unchangedPair(plan), nothing)
      else {
        if (plan.before !== undefined) keepWrite(plan.before, current)
        keepWrite(plan.write, current)
      }
    },
    keepTrouble(group, { message, correlationId }) {
      for (const { row } of group)
        settle.run('failed', 'READ_FAILED', message, correlationId ?? null, row.position)
    },
    keepRefused(refused) {
      for (const { change, reason } of refused)
        settle.run('rejected', reason.code, reason.message, null, change.row.position)
    },
    endChunk() {
      for (const operation of Object.values(operations)) operation.keep()
    },
  }
}

const noEffect = { wasAssociated: false, added: [], removed: [] }

function unchangedPair({ unchanged }: Extract<PairPlan, { unchanged: unknown }>): PlannedWrite {
  const [{ change } = { change: { fromId: '', toId: '' } }] = unchanged
  return { fromId: change.fromId, toId: change.toId, types: [], effect: noEffect, rows: unchanged }
}

const nothing: readonly Displaced[] = []

function displacedBy({ fromId, toId, effect }: Write, current: CurrentAssociations): readonly Displaced[] {
  if (!effect.added.some(({ category }) => category === 'HUBSPOT_DEFINED')) return nothing
  return effect.added.flatMap((type) => {
    const holder = type.category === 'HUBSPOT_DEFINED' ? current.holderOf(fromId, type) : undefined
    return holder === undefined || holder === toId ? [] : [{ toId: holder, type }]
  })
}

interface PlanBuilder {
  add(write: PlannedWrite, displaced: readonly Displaced[]): void
  /** Keeps what was added as one plan. */
  keep(): void
}

function planBuilder(run: RunFile, place: Place): PlanBuilder {
  const insert = run.database.prepare(
    'INSERT INTO plan (pass, direction, operation, first, size, kinds, pairs) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  let first: number | undefined
  let pairs = noPairs()
  let kinds = kindNumbers()
  return {
    add(write, displaced) {
      const { fromId, toId, rows } = write
      if (displaced.length > 0) pairs.displaced[pairs.fromIds.length] = displaced
      pairs.fromIds.push(fromId)
      pairs.toIds.push(toId)
      pairs.kinds.push(kinds.of(write))
      for (const { change } of rows) pairs.rows.push(change.row.position)
    },
    keep() {
      const size = pairs.fromIds.length
      if (size === 0) return
      first ??= nextNumber(run, place)
      const { pass, direction, operation } = place
      const [ofKinds, ofPairs] = [JSON.stringify(kinds.all), JSON.stringify(pairs)]
      insert.run(pass, direction, operation, first, size, ofKinds, ofPairs)
      first += size
      pairs = noPairs()
      kinds = kindNumbers()
    },
  }
}

function noPairs(): PairColumns {
  return { fromIds: [], toIds: [], kinds: [], rows: [], displaced: {} }
}

/** The number of the next pair of a place. A batch that was sent before is full, however few pairs it has. */
function nextNumber(run: RunFile, place: Place): number {
  const select = run.database.prepare(`SELECT max(first + size) AS next FROM plan
    WHERE pass = ? AND direction = ? AND operation = ?`)
  const next = Number(select.get(place.pass, place.direction, place.operation)?.next ?? 0)
  const isSent = batchState(run, place)(batchOf(next)) !== 'planned'
  return isSent ? (batchOf(next) + 1) * maxBatchWrites : next
}

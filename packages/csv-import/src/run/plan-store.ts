import type { AssociationType, InputError } from '@hubspot-associations/client'
import {
  type Change,
  type CurrentAssociations,
  type PairPlan,
  type PlannedPair,
  type Write,
  writesOf,
} from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'

/** Keeps what was planned for the pairs of one pass and direction. */
export interface PlanStore {
  keepPlan(plan: PairPlan, current: CurrentAssociations): void
  keepTrouble(group: readonly Change[], trouble: InputError): void
  /** Keeps rows that a limit of the portal leaves no room for. */
  keepRefused(refused: PlannedPair['refused']): void
}

/** A HubSpot-defined label that a write takes from another record, as Primary moves; kept to give it back. */
export interface Displaced {
  readonly toId: string
  readonly type: AssociationType
}

/** The plan of a run on disk: writes, and what each row has to do with them. */
export function planStore(
  { database }: RunFile,
  { pass, direction }: { readonly pass: number; readonly direction: number },
): PlanStore {
  const settle = database.prepare(
    'UPDATE row SET status = ?, code = ?, message = ?, correlation_id = ? WHERE id = ?',
  )
  const tie = database.prepare("UPDATE row SET status = 'written', code = ?, write = ? WHERE id = ?")
  const insert = database.prepare(
    'INSERT INTO write (pass, direction, operation, from_id, to_id, types, effect) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const keepWrite = (write: Write, current: CurrentAssociations): void => {
    const { operation, fromId, toId, types, rows } = write
    const effect = JSON.stringify({ ...write.effect, ...displaced(write, current) })
    const { lastInsertRowid } = insert.run(
      pass,
      direction,
      operation,
      fromId,
      toId,
      JSON.stringify(types),
      effect,
    )
    for (const { change, code } of rows) tie.run(code, lastInsertRowid, change.row.position)
  }
  return {
    keepPlan(plan, current) {
      if ('write' in plan) for (const write of writesOf(plan)) keepWrite(write, current)
      else
        for (const { change, code } of plan.unchanged)
          settle.run('unchanged', code, null, null, change.row.position)
    },
    keepTrouble(group, { message, correlationId }) {
      for (const { row } of group)
        settle.run('failed', 'READ_FAILED', message, correlationId ?? null, row.position)
    },
    keepRefused(refused) {
      for (const { change, reason } of refused)
        settle.run('rejected', reason.code, reason.message, null, change.row.position)
    },
  }
}

function displaced(
  { fromId, toId, effect }: Write,
  current: CurrentAssociations,
): { displaced?: Displaced[] } {
  const found = effect.added.flatMap((type) => {
    const holder = type.category === 'HUBSPOT_DEFINED' ? current.holderOf(fromId, type) : undefined
    return holder === undefined || holder === toId ? [] : [{ toId: holder, type }]
  })
  return found.length === 0 ? {} : { displaced: found }
}

import type { CallOptions } from '@hubspot-associations/client/core'
import { failed, type Outcome, rejected } from '../outcome.ts'
import type { Row } from '../row.ts'
import type { ChangeOutcome } from '../schema/change-outcome.ts'
import { planRows, type SchemaRow, type SettledRow } from '../schema/plan-rows.ts'
import type { SchemaPortal } from '../schema/schema-portal.ts'
import type { LimitRowMappingOf } from './limit-row-mapping.ts'
import { mapLimitRow } from './map-limit-row.ts'

/** What limits are set with. */
export interface LimitRowSetting {
  readonly portal: SchemaPortal
  readonly mappingOf: LimitRowMappingOf
  readonly call: CallOptions
}

/** Rows that ask for one limit each: exactly one outcome per row. Limits that no row names stay. */
export async function* applyLimitRows(
  rows: readonly Row[],
  { portal, mappingOf, call }: LimitRowSetting,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const asked = new Map<SchemaRow, Row>()
  const unmapped: Outcome[] = []
  for (const row of rows) {
    const mapped = mapLimitRow(row, mappingOf(row))
    if ('code' in mapped) unmapped.push(rejected(row, mapped))
    else asked.set(mapped, row)
  }
  yield unmapped
  const rowOf = (schemaRow: SchemaRow | undefined): Row => {
    const row = schemaRow && asked.get(schemaRow)
    if (row === undefined) throw new Error('a limit got an outcome that no row asked for')
    return row
  }
  const plan = await planRows(portal, [...asked.keys()], call)
  yield plan.settled.map((each) => settledOutcome(each, rowOf(each.row)))
  for await (const outcome of portal.apply([...plan.rowOf.keys()], call))
    yield [changeOutcome(outcome, rowOf(plan.rowOf.get(outcome.change)))]
}

function settledOutcome({ status, message }: SettledRow, row: Row): Outcome {
  if (status === 'rejected') return rejected(row, { code: 'INVALID_LIMIT', message })
  return { row, status, code: 'LIMIT_AS_ASKED' }
}

function changeOutcome(outcome: ChangeOutcome, row: Row): Outcome {
  const { change } = outcome
  if (outcome.status === 'done') {
    const isCleared = change.kind === 'limit' && change.after === null
    return { row, status: 'applied', code: isCleared ? 'LIMIT_CLEARED' : 'LIMIT_SET' }
  }
  const { message, correlationId } = outcome
  const trouble = correlationId === undefined ? { message } : { message, correlationId }
  return outcome.status === 'refused'
    ? rejected(row, { code: 'REFUSED_BY_HUBSPOT', ...trouble })
    : failed(row, 'NOT_SENT', trouble)
}

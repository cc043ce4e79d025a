import type { CallOptions } from '@hubspot-associations/client'
import {
  chosenRecords,
  type FoundRecord,
  type Mapping,
  type ObjectType,
  type OnSeveral,
  type ResolveRecords,
} from '@hubspot-associations/engine'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** What looking up needs beside the run. */
export interface Lookups {
  readonly mapping: Mapping
  readonly find: ResolveRecords
  readonly call: CallOptions
}

// Values that are asked for, and kept, together.
const chunkSize = 1_000

/** Finds the records that rows name by a property, each distinct value once, and gives the rows their ids. */
export async function lookUpRecords(run: RunFile, lookups: Lookups): Promise<void> {
  for (const { id: direction, pair } of runDirections(run).all()) {
    const ends = (['from', 'to'] as const).flatMap((end) => {
      const { property, column, onSeveral = 'reject' } = lookups.mapping[end]
      return property === undefined
        ? []
        : [{ direction, end, objectType: pair[end], property, column, onSeveral }]
    })
    for (const end of ends) await ask(run, end, lookups)
    run.transaction(() => {
      // Rows that lack one record are settled before any row becomes several for its other one.
      for (const end of ends) rejectRows(run, end)
      for (const end of ends) assignIds(run, end)
    })
  }
}

interface End {
  readonly direction: number
  readonly end: 'from' | 'to'
  readonly objectType: ObjectType
  readonly property: string
  readonly column: string
  readonly onSeveral: OnSeveral
}

async function ask(run: RunFile, end: End, { find, call }: Lookups): Promise<void> {
  const { objectType, property } = end
  const questions = openQuestions(run, end)
  for (let values = questions.next(); values.length > 0; values = questions.next()) {
    const found = await find({ objectType, property, values }, call)
    run.transaction(() => {
      for (const value of values) questions.answer(value, found.get(value) ?? unanswered)
    })
  }
}

/** The distinct values that have not been asked for, a chunk at a time. */
function openQuestions({ database }: RunFile, { direction, end, objectType, property }: End) {
  database
    .prepare(`INSERT INTO record (object_type, property, value)
      SELECT DISTINCT ?, ?, ${end}_value FROM row WHERE direction = ? AND status IS NULL AND ${end}_id IS NULL
      ON CONFLICT DO NOTHING`)
    .run(objectType.id, property, direction)
  const select = database.prepare(`SELECT value FROM record
    WHERE object_type = ? AND property = ? AND value > ? AND id IS NULL AND code IS NULL ORDER BY value LIMIT ${chunkSize}`)
  const update = database.prepare(
    'UPDATE record SET id = ?, others = ?, code = ?, message = ? WHERE object_type = ? AND property = ? AND value = ?',
  )
  let last = ''
  return {
    next(): string[] {
      const values = select.all(objectType.id, property, last).map((row) => String(row.value))
      last = values.at(-1) ?? last
      return values
    },
    answer(value: string, found: FoundRecord): void {
      const only = chosenRecords(found, { objectType, property, value })
      const { id = null, others } = 'id' in found ? found : {}
      const [code, message] = 'code' in only ? [only.code, only.message] : [null, null]
      const further = others === undefined ? null : JSON.stringify(others)
      update.run(id, further, code, message, objectType.id, property, value)
    },
  }
}

const unanswered = { code: 'RECORD_NOT_FOUND', message: 'HubSpot did not answer for this value' } as const

function rejectRows({ database }: RunFile, end: End): void {
  database
    .prepare(`UPDATE row SET status = 'rejected', code = record.code, message = record.message, column_name = ?
      FROM record WHERE NOT (${isUsable(end)}) AND ${matches(end)}`)
    .run(end.column, end.objectType.id, end.property, end.direction)
}

/** A row takes the first record of its value; where it means all of them, every further one gets a copy of the row. */
function assignIds({ database }: RunFile, end: End): void {
  const values = [end.objectType.id, end.property, end.direction] as const
  if (end.onSeveral === 'all')
    database
      .prepare(`INSERT INTO row (line, origin, direction, ask, from_value, to_value, from_id, to_id)
        SELECT line, ifnull(origin, row.id), direction, ask, from_value, to_value,
          ${end.end === 'from' ? 'other.value, to_id' : 'from_id, other.value'}
        FROM row, record, json_each(record.others) AS other WHERE record.others IS NOT NULL AND ${matches(end)}`)
      .run(...values)
  database
    .prepare(
      `UPDATE row SET ${end.end}_id = record.id FROM record WHERE ${isUsable(end)} AND ${matches(end)}`,
    )
    .run(...values)
}

/** A value that several records have comes with the code that rejects it where one record is meant. */
function isUsable({ onSeveral }: End): string {
  return onSeveral === 'reject' ? 'record.code IS NULL' : 'record.id IS NOT NULL'
}

/** Rows that are waiting for the answer; takes the object type, the property and the direction. */
function matches({ end }: End): string {
  return `record.object_type = ? AND record.property = ? AND record.value = row.${end}_value
    AND row.direction = ? AND row.status IS NULL AND row.${end}_id IS NULL`
}

import type { CallOptions } from '@hubspot-associations/client'
import type { FoundRecord, Mapping, ObjectType, ResolveRecords } from '@hubspot-associations/engine'
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
    await lookUpEnd(run, { direction, end: 'from', objectType: pair.from }, lookups)
    await lookUpEnd(run, { direction, end: 'to', objectType: pair.to }, lookups)
  }
}

interface End {
  readonly direction: number
  readonly end: 'from' | 'to'
  readonly objectType: ObjectType
}

async function lookUpEnd(run: RunFile, where: End, { mapping, find, call }: Lookups): Promise<void> {
  const { property, column } = mapping[where.end]
  if (property === undefined) return
  const { objectType } = where
  const questions = openQuestions(run, where, property)
  for (let values = questions.next(); values.length > 0; values = questions.next()) {
    const found = await find({ objectType, property, values }, call)
    run.transaction(() => {
      for (const value of values) questions.answer(value, found.get(value) ?? unanswered)
    })
  }
  run.transaction(() => assignIds(run, where, { property, column }))
}

/** The distinct values that have not been asked for, a chunk at a time. */
function openQuestions({ database }: RunFile, { direction, end, objectType }: End, property: string) {
  database
    .prepare(`INSERT INTO record (object_type, property, value)
      SELECT DISTINCT ?, ?, ${end}_value FROM row WHERE direction = ? AND status IS NULL AND ${end}_id IS NULL
      ON CONFLICT DO NOTHING`)
    .run(objectType.id, property, direction)
  const select = database.prepare(`SELECT value FROM record
    WHERE object_type = ? AND property = ? AND value > ? AND id IS NULL AND code IS NULL ORDER BY value LIMIT ${chunkSize}`)
  const update = database.prepare(
    'UPDATE record SET id = ?, code = ?, message = ? WHERE object_type = ? AND property = ? AND value = ?',
  )
  let last = ''
  return {
    next(): string[] {
      const values = select.all(objectType.id, property, last).map((row) => String(row.value))
      last = values.at(-1) ?? last
      return values
    },
    answer(value: string, found: FoundRecord): void {
      const [id, code, message] = 'id' in found ? [found.id, null, null] : [null, found.code, found.message]
      update.run(id, code, message, objectType.id, property, value)
    },
  }
}

const unanswered = { code: 'RECORD_NOT_FOUND', message: 'HubSpot did not answer for this value' } as const

function assignIds(
  { database }: RunFile,
  { direction, end, objectType }: End,
  { property, column }: { readonly property: string; readonly column: string },
): void {
  const match = `record.object_type = ? AND record.property = ? AND record.value = row.${end}_value
    AND row.direction = ? AND row.status IS NULL AND row.${end}_id IS NULL`
  database
    .prepare(`UPDATE row SET ${end}_id = record.id FROM record WHERE record.id IS NOT NULL AND ${match}`)
    .run(objectType.id, property, direction)
  database
    .prepare(`UPDATE row SET status = 'rejected', code = record.code, message = record.message, column_name = ?
      FROM record WHERE record.id IS NULL AND ${match}`)
    .run(column, objectType.id, property, direction)
}

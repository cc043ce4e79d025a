import type { AssociationType } from '@hubspot-associations/client'
import type { Effect, ObjectPair, RecordReference, Rejection, Row, Verb } from '@hubspot-associations/engine'
import { bulkInsert } from './bulk-insert.ts'
import { cellsKeeper } from './kept-cells.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** What a staged row asks for, as it is kept. */
export type Ask =
  | { readonly verb: Verb; readonly types: readonly AssociationType[] }
  | { readonly verb: 'undo'; readonly effect: Effect }

/** The numbers of an object pair and of what rows ask for. */
export interface Place {
  readonly direction: number
  readonly ask: number
}

/** How a row names a record: by its id, or by a value of a property. */
export type Named = Pick<RecordReference, 'property' | 'value'>

/** A row on its way into the run file: what it asks for, or why it is rejected. */
export type StagedRow = { readonly row: Row } & (
  | { readonly rejection: Rejection }
  | { readonly from: Named; readonly to: Named; readonly place: Place }
)

/** The rows of a run, as they come in. */
export interface StagedRows {
  placeOf(pair: ObjectPair, ask: Ask): Place
  /** Keeps rows that follow those that are kept; all of them, or none. */
  keep(rows: readonly StagedRow[]): void
  /** The last line of which every row is kept; what is kept of a later one is dropped. */
  lastWholeLine(): number
}

/** Begins to keep rows, or goes on with it. */
export function stagedRows(run: RunFile, columns: readonly string[]): StagedRows {
  const directions = runDirections(run)
  const askOf = askNumbers(run)
  const add = rowAdder(run)
  const keepCells = cellsKeeper(run, columns)
  let nextId = idAfterCells(run)
  return {
    placeOf: (pair, ask) => ({ direction: directions.idOf(pair), ask: askOf(ask) }),
    keep(rows) {
      if (rows.length === 0) return
      run.transaction(() => {
        keepCells(
          nextId,
          rows.map(({ row }) => row),
        )
        for (const row of rows) add.row(nextId++, row)
        add.flush()
      })
    },
    lastWholeLine: () => lastWholeLine(run),
  }
}

function rowAdder({ database }: RunFile): { row(id: number, staged: StagedRow): void; flush(): void } {
  const numbers = ['id', 'line', 'direction', 'ask']
  // Most files name both records by id.
  const byIds = bulkInsert(database, 'row', [...numbers, 'from_id', 'to_id'])
  const byValues = bulkInsert(database, 'row', [...numbers, 'from_id', 'to_id', 'from_value', 'to_value'])
  const reject = database.prepare(
    "INSERT INTO row (id, line, status, code, message, column_name, correlation_id) VALUES (?, ?, 'rejected', ?, ?, ?, ?)",
  )
  return {
    row(id, staged) {
      const line = staged.row.position
      if ('rejection' in staged) {
        const { code, message, column, correlationId } = staged.rejection
        reject.run(id, line, code, message, column ?? null, correlationId ?? null)
        return
      }
      const { from, to, place } = staged
      const { direction, ask } = place
      if (from.property === undefined && to.property === undefined)
        byIds.add(id, line, direction, ask, idValue(from.value), idValue(to.value))
      else byValues.add(id, line, direction, ask, ...namedBy(from, to))
    },
    flush() {
      byIds.flush()
      byValues.flush()
    },
  }
}

// Digits that a double holds exactly, whatever they are.
const safeDigits = 15

/** A record id as SQLite takes it soonest. */
function idValue(id: string): number | string {
  return id.length <= safeDigits ? Number(id) : id
}

function namedBy(from: Named, to: Named): [...ids: (string | null)[]] {
  const ids = [from, to].map(({ property, value }) => (property === undefined ? value : null))
  const values = [from, to].map(({ property, value }) => (property === undefined ? null : value))
  return [...ids, ...values]
}

/** Rows and cells go by the same ids, so an id is never used again. */
function idAfterCells({ database }: RunFile): number {
  const last = database.prepare(
    'SELECT first_row + json_array_length(cells) AS id FROM cells ORDER BY first_row DESC LIMIT 1',
  )
  return Number(last.get()?.id ?? 1)
}

function lastWholeLine({ database }: RunFile): number {
  const last = Number(database.prepare('SELECT max(line) AS line FROM row').get()?.line ?? 0)
  database.prepare('DELETE FROM row WHERE line = ?').run(last)
  return last - 1
}

/** Numbers what rows ask for; a file has few combinations, however many rows. */
function askNumbers({ database }: RunFile): (ask: Ask) => number {
  const insert = database.prepare('INSERT INTO ask (verb, detail) VALUES (?, ?) ON CONFLICT DO NOTHING')
  const select = database.prepare('SELECT id FROM ask WHERE verb = ? AND detail = ?')
  const known = new Map<string, number>()
  return (ask) => {
    const detail = JSON.stringify('effect' in ask ? ask.effect : ask.types)
    const key = `${ask.verb} ${detail}`
    const id = known.get(key)
    if (id !== undefined) return id
    insert.run(ask.verb, detail)
    const made = Number(select.get(ask.verb, detail)?.id)
    // Effects to undo may be many; what is remembered stays bounded.
    if (known.size < 10_000) known.set(key, made)
    return made
  }
}

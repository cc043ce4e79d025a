import type { AssociationType, CallOptions } from '@hubspot-associations/client'
import {
  cellText,
  type Effect,
  type Intent,
  inWindows,
  type Mapping,
  type MapRow,
  type ObjectPair,
  type Rejection,
  type Resolvers,
  type Row,
  rowMapper,
  type Verb,
} from '@hubspot-associations/engine'
import { type Directions, runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** What a staged row asks for, as it is kept. */
export type Ask =
  | { readonly verb: Verb; readonly types: readonly AssociationType[] }
  | { readonly verb: 'undo'; readonly effect: Effect }

/** Everything that staging needs beside the rows. */
export interface Staging {
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly resolvers: Resolvers
  readonly call: CallOptions
}

// Rows that are kept together in one transaction.
const windowSize = 5_000

/** Maps rows, resolves their objects and labels, and keeps them. Lines that are kept already are passed over. */
export async function stageRows(run: RunFile, rows: AsyncIterable<Row>, staging: Staging): Promise<void> {
  const store = stagedRows(run)
  const keptUntil = store.lastWholeLine()
  const map = rowMapper(staging.mapping)
  for await (const window of inWindows(rows, windowSize)) {
    const fresh = window.filter(({ position }) => position > keptUntil)
    const entries: StagedRow[] = []
    for (const row of fresh) entries.push(await stageRow(row, map, staging))
    run.transaction(() => {
      for (const entry of entries) store.add(entry, staging.columns)
    })
    staging.call.signal?.throwIfAborted()
  }
}

/** A row on its way into the run file. */
export interface StagedRow {
  readonly row: Row
  readonly staged:
    | Rejection
    | { readonly intent: Pick<Intent, 'from' | 'to'>; readonly pair: ObjectPair; readonly ask: Ask }
}

async function stageRow(row: Row, map: MapRow, { resolvers, call }: Staging): Promise<StagedRow> {
  const intent = map(row)
  if ('code' in intent) return { row, staged: intent }
  const answer = resolvers.types(intent, call)
  const resolved = answer instanceof Promise ? await answer : answer
  if ('code' in resolved) return { row, staged: resolved }
  return { row, staged: { intent, pair: resolved.pair, ask: { verb: intent.verb, types: resolved.types } } }
}

/** The rows of a run, as they come in. */
export function stagedRows(run: RunFile): {
  add(entry: StagedRow, columns: readonly string[]): void
  /** The last line of which every row is kept; what is kept of a later one is dropped. */
  lastWholeLine(): number
} {
  const { database } = run
  const directions: Directions = runDirections(run)
  const askOf = askStore(run)
  const accept = database.prepare(
    'INSERT INTO row (line, cells, direction, ask, from_id, from_value, to_id, to_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const reject = database.prepare(
    "INSERT INTO row (line, cells, status, code, message, column_name, correlation_id) VALUES (?, ?, 'rejected', ?, ?, ?, ?)",
  )
  return {
    add({ row, staged }, columns) {
      const cells = JSON.stringify(columns.map((column) => cellText(row, column) ?? ''))
      if ('code' in staged) {
        const { code, message, column, correlationId } = staged
        reject.run(row.position, cells, code, message, column ?? null, correlationId ?? null)
        return
      }
      const { intent, pair, ask } = staged
      const [fromId, fromValue] = keysOf(intent.from)
      const [toId, toValue] = keysOf(intent.to)
      accept.run(row.position, cells, directions.idOf(pair), askOf(ask), fromId, fromValue, toId, toValue)
    },
    lastWholeLine() {
      const last = Number(database.prepare('SELECT max(line) AS line FROM row').get()?.line ?? 0)
      database.prepare('DELETE FROM row WHERE line = ?').run(last)
      return last - 1
    },
  }
}

function keysOf({ property, value }: Intent['from']): [id: string | null, value: string | null] {
  return property === undefined ? [value, null] : [null, value]
}

/** Numbers what rows ask for; a file has few combinations, however many rows. */
function askStore({ database }: RunFile): (ask: Ask) => number {
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
    // Effects to undo can be as many as rows; what is remembered stays bounded.
    if (known.size < 10_000) known.set(key, made)
    return made
  }
}

import type { RunFile } from './run-file.ts'
import type { Ask } from './stage-rows.ts'

/** A staged row whose records are known and which is not planned yet. */
export interface PendingRow {
  readonly id: number
  readonly line: number
  readonly fromId: string
  readonly toId: string
  readonly ask: Ask
}

// One read takes 1,000 from-records (documented); more rows than this are not held at once.
const maxRecords = 1_000
const maxRows = 20_000

/** One pass of one direction. */
export interface Part {
  readonly pass: number
  readonly direction: number
}

/** Chunks of rows that are to be planned, ordered by pair. Rows of one pair are never parted. */
export function pendingRows(run: RunFile, part: Part): Generator<PendingRow[], void, undefined> {
  return chunksOfRows(run, part, 'status IS NULL AND from_id IS NOT NULL AND to_id IS NOT NULL')
}

/** Chunks of rows that were done, or found to be so already. */
export function settledRows(run: RunFile, part: Part): Generator<PendingRow[], void, undefined> {
  return chunksOfRows(run, part, "id IN (SELECT id FROM outcome WHERE status IN ('applied', 'unchanged'))")
}

function* chunksOfRows(
  { database }: RunFile,
  { pass, direction }: Part,
  which: string,
): Generator<PendingRow[], void, undefined> {
  const askOf = askReader(database)
  const select = database.prepare(`SELECT id, line, from_id, to_id, ask FROM row
    WHERE direction = ? AND pass = ? AND ${which} AND (from_id, to_id) > (?, ?)
    ORDER BY from_id, to_id, line, id`)
  select.setReturnArrays(true)
  let last: PendingRow | undefined
  for (;;) {
    const rows = select.iterate(direction, pass, last?.fromId ?? '', last?.toId ?? '')
    const chunk = takeChunk(rows as unknown as Iterable<RowCells>, askOf)
    last = chunk.at(-1)
    if (last === undefined) return
    yield chunk
  }
}

/** Reads what rows ask for; a file has few combinations, so they are remembered up to a bound. */
function askReader(database: RunFile['database']): (id: number) => Ask {
  const asks = new Map<number, Ask>()
  const select = database.prepare('SELECT verb, detail FROM ask WHERE id = ?')
  return (id) => {
    const known = asks.get(id)
    if (known !== undefined) return known
    const ask = readAsk(select.get(id))
    if (asks.size < maxRows) asks.set(id, ask)
    return ask
  }
}

type RowCells = readonly [id: number, line: number, fromId: string, toId: string, ask: number]

function takeChunk(rows: Iterable<RowCells>, askOf: (id: number) => Ask): PendingRow[] {
  const chunk: PendingRow[] = []
  let records = 0
  for (const [id, line, fromId, toId, ask] of rows) {
    const before = chunk.at(-1)
    const isNewPair = before?.fromId !== fromId || before.toId !== toId
    if (before?.fromId !== fromId) records++
    if (isNewPair && (records > maxRecords || chunk.length >= maxRows)) break
    chunk.push({ id, line, fromId, toId, ask: askOf(ask) })
  }
  return chunk
}

function readAsk(row: Record<string, unknown> | undefined): Ask {
  const verb = row?.verb as Ask['verb']
  const detail = JSON.parse(String(row?.detail))
  return verb === 'undo' ? { verb, effect: detail } : { verb, types: detail }
}

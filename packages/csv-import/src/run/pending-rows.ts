import { isAnyPlanned, listPlannedRows } from './planned-rows.ts'
import type { RunFile } from './run-file.ts'
import type { Ask } from './staged-rows.ts'

/** A staged row whose records are known and which is not planned yet. */
export interface PendingRow {
  readonly id: number
  readonly line: number
  readonly fromId: string
  readonly toId: string
  readonly ask: Ask
}

/** Rows of one part of a run, in chunks ordered by pair. Rows of one pair are never parted. */
export interface ChunkedRows {
  readonly count: number
  readonly chunks: Iterable<readonly PendingRow[]>
}

/** One pass of one direction. */
export interface Part {
  readonly pass: number
  readonly direction: number
}

/** Rows that are to be planned. */
export function pendingRows(run: RunFile, part: Part): ChunkedRows {
  // A run that goes on has planned some of them before.
  if (!isAnyPlanned(run, part)) return chunkedRows(run, part, 'TRUE')
  listPlannedRows(run, part)
  return chunkedRows(run, part, 'id NOT IN (SELECT row FROM planned)')
}

/** Rows that were done, or found to be so already. */
export function settledRows(run: RunFile, part: Part): ChunkedRows {
  listPlannedRows(run, part, 'done')
  return chunkedRows(run, part, 'id IN (SELECT row FROM planned)')
}

function chunkedRows(run: RunFile, { pass, direction }: Part, which: string): ChunkedRows {
  const rows = `FROM row WHERE direction = ? AND pass = ? AND ${which}
    AND status IS NULL AND from_id IS NOT NULL AND to_id IS NOT NULL`
  const counted = run.database.prepare(`SELECT count(*) AS count ${rows}`).get(direction, pass)
  const select = run.database.prepare(
    `SELECT id, line, from_id, to_id, ask ${rows} ORDER BY from_id, to_id, line, id`,
  )
  select.setReturnArrays(true)
  // Ids may be longer than the numbers that a double holds exactly.
  select.setReadBigInts(true)
  const cells = select.iterate(direction, pass) as unknown as Iterable<RowCells>
  return { count: Number(counted?.count), chunks: inChunks(cells, askReader(run)) }
}

/** Reads what rows ask for; a file has few combinations, so they are remembered up to a bound. */
function askReader({ database }: RunFile): (id: bigint) => Ask {
  const asks = new Map<bigint, Ask>()
  const select = database.prepare('SELECT verb, detail FROM ask WHERE id = ?')
  return (id) => {
    const known = asks.get(id)
    if (known !== undefined) return known
    const ask = readAsk(select.get(id))
    if (asks.size < maxRows) asks.set(id, ask)
    return ask
  }
}

// One read takes 1,000 from-records (documented); more rows than this are not held at once.
const maxRecords = 1_000
const maxRows = 20_000

type RowCells = readonly [id: bigint, line: bigint, fromId: bigint, toId: bigint, ask: bigint]

function* inChunks(
  rows: Iterable<RowCells>,
  askOf: (id: bigint) => Ask,
): Generator<PendingRow[], void, undefined> {
  let chunk: PendingRow[] = []
  let records = 0
  let [lastFrom, lastTo] = [0n, 0n]
  for (const [id, line, from, to, ask] of rows) {
    const isNewRecord = from !== lastFrom
    if (isNewRecord) records++
    if ((isNewRecord || to !== lastTo) && (records > maxRecords || chunk.length >= maxRows)) {
      yield chunk
      chunk = []
      records = 1
    }
    chunk.push({ id: Number(id), line: Number(line), fromId: `${from}`, toId: `${to}`, ask: askOf(ask) })
    lastFrom = from
    lastTo = to
  }
  if (chunk.length > 0) yield chunk
}

function readAsk(row: Record<string, unknown> | undefined): Ask {
  const verb = row?.verb as Ask['verb']
  const detail = JSON.parse(String(row?.detail))
  return verb === 'undo' ? { verb, effect: detail } : { verb, types: detail }
}

import type { AssociationType } from '@hubspot-associations/client'
import type { Effect, Verb } from '@hubspot-associations/engine'
import type { KeptChange } from './kept-change.ts'
import { isAnyPlanned, listPlannedRows } from './planned-rows.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import type { Ask } from './staged-rows.ts'

/** Rows of one part of a run whose records are known, in chunks ordered by pair. Rows of one pair are never parted. */
export interface ChunkedRows {
  readonly count: number
  readonly chunks: Iterable<readonly KeptChange[]>
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

function chunkedRows(run: RunFile, part: Part, which: string): ChunkedRows {
  const rows = `FROM row WHERE direction = ? AND pass = ? AND ${which}
    AND status IS NULL AND from_id IS NOT NULL AND to_id IS NOT NULL`
  const { direction, pass } = part
  const { count, isLong } =
    run.database
      .prepare(
        `SELECT count(*) AS count, max(max(from_id), max(to_id)) > ${Number.MAX_SAFE_INTEGER} AS isLong ${rows}`,
      )
      .get(direction, pass) ?? {}
  const select = run.database.prepare(
    `SELECT id, line, from_id, to_id, ask ${rows} ORDER BY from_id, to_id, line, id`,
  )
  select.setReturnArrays(true)
  // Ids may be longer than the numbers that a double holds exactly; those take longer to read.
  select.setReadBigInts(isLong === 1)
  const found = select.iterate(direction, pass) as unknown as Iterable<RowCells>
  return { count: Number(count), chunks: inChunks(found, changeReader(run, part)) }
}

type Whole = number | bigint
type RowCells = readonly [id: Whole, line: Whole, fromId: Whole, toId: Whole, ask: Whole]

const noCells = {}

function changeReader(run: RunFile, { direction }: Part): (row: RowCells) => KeptChange {
  const pair = runDirections(run).pairOf(direction)
  const askOf = askReader(run)
  // Read by index: taking a list apart costs more, a million times.
  return (kept) => {
    const { verb, types, effect } = askOf(kept[4])
    const row = { position: Number(kept[0]), line: Number(kept[1]), cells: noCells, effect }
    return { row, verb, pair, fromId: String(kept[2]), toId: String(kept[3]), types }
  }
}

interface Asked {
  readonly verb: Verb
  readonly types: readonly AssociationType[]
  readonly effect: Effect | undefined
}

/** Reads what rows ask for; a file has few combinations, so they are remembered up to a bound. */
function askReader({ database }: RunFile): (id: Whole) => Asked {
  const known = new Map<Whole, Asked>()
  const select = database.prepare('SELECT verb, detail FROM ask WHERE id = ?')
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const kept = select.get(id)
    const [verb, detail] = [kept?.verb as Ask['verb'], JSON.parse(String(kept?.detail))]
    const asked: Asked =
      verb === 'undo'
        ? { verb: 'add', types: [], effect: detail }
        : { verb, types: detail, effect: undefined }
    if (known.size < maxRows) known.set(id, asked)
    return asked
  }
}

// One read takes 1,000 from-records (documented); more rows than this are not held at once.
const maxRecords = 1_000
const maxRows = 20_000

function* inChunks(
  rows: Iterable<RowCells>,
  changeOf: (row: RowCells) => KeptChange,
): Generator<readonly KeptChange[], void, undefined> {
  let chunk: KeptChange[] = []
  let records = 0
  let lastFrom: Whole = 0
  let lastTo: Whole = 0
  for (const row of rows) {
    const from = row[2]
    const to = row[3]
    const isNewRecord = from !== lastFrom
    if (isNewRecord) records++
    if ((isNewRecord || to !== lastTo) && (records > maxRecords || chunk.length >= maxRows)) {
      yield chunk
      chunk = []
      records = 1
    }
    chunk.push(changeOf(row))
    lastFrom = from
    lastTo = to
  }
  if (chunk.length > 0) yield chunk
}

import { type CsvError, type Info, parse } from 'csv-parse'
import { parserOptions } from './csv-dialect.ts'
import { type CsvRecord, maxRecordBytes, type RecordLayout } from './csv-record.ts'
import { createLineCounter } from './line-counter.ts'

/** Why no row can be read any more, and where. */
type CutOff = CsvError & Info

interface Parsed {
  readonly record: string[]
  readonly info: Info
}

// Many enough that handing them on costs nothing, few enough to be held many times over.
const recordsAtOnce = 4_000

/** The records of a file, whatever its cells hold, as a parser finds them. */
export async function* parsedRecords(
  bytes: AsyncIterable<Buffer>,
  { dialect, lineEnd }: RecordLayout,
  linesBefore: number = 0,
): AsyncGenerator<readonly CsvRecord[], void, undefined> {
  const lines = createLineCounter(lineEnd, linesBefore)
  let cutOff: CutOff | undefined
  const parser = parse({
    ...parserOptions(dialect),
    record_delimiter: lineEnd === '\n' ? ['\r\n', '\n'] : ['\r'],
    info: true,
    // A quote out of place is then part of its cell, where a strict reader would lose the rest of the file.
    relax_quotes: true,
    skip_records_with_error: true,
    max_record_size: maxRecordBytes,
    on_skip: (error) => {
      cutOff = error as CutOff | undefined
      return undefined
    },
  })
  const whole = lineEnd === '\n' ? withLastLineFeed(bytes) : bytes
  const feeding = feed(whole, parser, () => cutOff !== undefined)
  let records: CsvRecord[] = []
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    records.push({ cells: record, line: lines.of(record, info) })
    if (records.length < recordsAtOnce) continue
    yield records
    records = []
  }
  await feeding
  if (cutOff !== undefined) records.push(endlessRecord(lines.afterBlanks(cutOff), cutOff))
  yield records
}

function endlessRecord(line: number, { code }: CutOff): CsvRecord {
  const isTooLong = code === 'CSV_MAX_RECORD_SIZE'
  return { cells: undefined, line, ...(isTooLong ? { isTooLong } : {}) }
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d]

/** A file cut off within its last line end, which would else be a part of the last cell. */
async function* withLastLineFeed(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let last: number | undefined
  for await (const chunk of bytes) {
    last = chunk.at(-1) ?? last
    yield chunk
  }
  if (last === carriageReturn) yield Buffer.from([lineFeed])
}

async function feed(
  bytes: AsyncIterable<Buffer>,
  parser: ReturnType<typeof parse>,
  isCutOff: () => boolean,
): Promise<void> {
  try {
    for await (const chunk of bytes) {
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve))
      if (isCutOff()) break
    }
    parser.end()
  } catch (error) {
    parser.destroy(error as Error)
  }
}

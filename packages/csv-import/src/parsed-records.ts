import { type Info, parse } from 'csv-parse'
import { parserOptions } from './csv-dialect.ts'
import type { CsvRecord, RecordLayout } from './csv-records.ts'
import { createLineCounter } from './line-counter.ts'

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
  let cutOff: Info | undefined
  const parser = parse({
    ...parserOptions(dialect),
    record_delimiter: lineEnd === '\n' ? ['\r\n', '\n'] : ['\r'],
    info: true,
    // A quote out of place is then part of its cell, where a strict reader would lose the rest of the file.
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      cutOff = error as unknown as Info
      return undefined
    },
  })
  const feeding = feed(bytes, parser)
  let records: CsvRecord[] = []
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    records.push({ cells: record, line: lines.of(record, info) })
    if (records.length < recordsAtOnce) continue
    yield records
    records = []
  }
  await feeding
  if (cutOff !== undefined) records.push({ cells: undefined, line: lines.afterBlanks(cutOff) })
  yield records
}

async function feed(bytes: AsyncIterable<Buffer>, parser: ReturnType<typeof parse>): Promise<void> {
  try {
    for await (const chunk of bytes)
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve))
    parser.end()
  } catch (error) {
    parser.destroy(error as Error)
  }
}

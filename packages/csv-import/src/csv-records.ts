import type { CsvDialect } from './csv-dialect.ts'
import { type CsvRecord, maxRecordBytes, type RecordLayout } from './csv-record.ts'
import { parsedRecords } from './parsed-records.ts'

/**
 * The records of a file in UTF-8, blank lines left out, as many at a time as come easily. Until a quote comes, a
 * record is a line and its cells are what stands between separators. That takes no parser, which needs five
 * times as long; from the first quote on, all is left to it.
 */
export async function* csvRecords(
  bytes: AsyncIterable<Buffer>,
  layout: RecordLayout,
): AsyncGenerator<readonly CsvRecord[], void, undefined> {
  const { dialect, lineEnd } = layout
  const chunks = bytes[Symbol.asyncIterator]()
  let linesBefore = 0
  let begun: Buffer[] = []
  try {
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      const chunk = next.value
      if (lineEnd === '\r' || (dialect.quote !== null && chunk.includes(dialect.quote)))
        return yield* parsedRecords(followed([...begun, chunk], chunks), layout, linesBefore)
      const end = chunk.lastIndexOf('\n') + 1
      if (end > 0) {
        const lines = Buffer.concat([...begun, chunk.subarray(0, end)])
          .toString()
          .split('\n')
        yield plainRecords(lines, linesBefore, dialect)
        linesBefore += lines.length - 1
        begun = []
      }
      if (end < chunk.length) begun.push(chunk.subarray(end))
      if (lengthOf(begun) > maxRecordBytes)
        return yield [{ cells: undefined, line: linesBefore + 1, isTooLong: true }]
    }
    yield plainRecords([Buffer.concat(begun).toString()], linesBefore, dialect)
  } finally {
    // Whoever stops early must not leave a file open.
    await chunks.return?.()
  }
}

function lengthOf(chunks: readonly Buffer[]): number {
  return chunks.reduce((length, chunk) => length + chunk.length, 0)
}

/**
 * Lines as they stand between line feeds; the last one is what follows the last line feed. A file may be cut off
 * within its last line end.
 */
function plainRecords(lines: readonly string[], linesBefore: number, { separator }: CsvDialect): CsvRecord[] {
  const records: CsvRecord[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const text = line.endsWith('\r') ? line.slice(0, -1) : line
    if (text !== '') records.push({ cells: text.split(separator), line: linesBefore + at + 1 })
  }
  return records
}

async function* followed(
  held: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  yield* held
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

import { type CsvDialect, headerOf } from './csv-dialect.ts'
import { inputName } from './open-input.ts'
import { UsageError } from './usage-error.ts'

const oneColumn: CsvDialect = { separator: ',', quote: '"' }

/** Record ids, one on each line; a first line that is no id is taken for a heading. */
export async function* recordIdsIn(
  bytes: AsyncIterable<Buffer>,
  path: string,
): AsyncGenerator<string, void, undefined> {
  let number = 0
  for await (const line of linesOf(bytes)) {
    number++
    const id = headerOf(line, oneColumn)?.[0] ?? ''
    if (id === '') continue
    if (/^[1-9]\d*$/.test(id)) yield id
    else if (number > 1)
      throw new UsageError(
        `${inputName(path)}, line ${number}: "${id}" is not a record id; write one id on each line`,
      )
  }
}

async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of bytes) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split(/\r\n|\n|\r/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

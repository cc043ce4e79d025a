import { peek } from './peek.ts'
import { UsageError } from './usage-error.ts'

/** The bytes of a text as UTF-8, whatever its byte order mark says they are; the mark itself is taken away. */
export async function* decodeText(
  bytes: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<Buffer, void, undefined> {
  const { head, all } = await peek(bytes, 64)
  const encoding = encodingOf(head, name)
  if (encoding === 'utf-8') {
    yield* withoutMark(all)
    return
  }
  const decoder = new TextDecoder(encoding)
  for await (const chunk of all) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield Buffer.from(text)
  }
  const rest = decoder.decode()
  if (rest !== '') yield Buffer.from(rest)
}

function encodingOf(head: Buffer, name: string): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second, third, fourth] = head
  const isUtf32 =
    (first === 0xff && second === 0xfe && third === 0 && fourth === 0) ||
    (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
  if (isUtf32) throw new UsageError(`${name} is UTF-32; save it as UTF-8`)
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Every other byte of a UTF-16 text in Latin script is zero, which no CSV file in UTF-8 holds.
  if (head.includes(0))
    throw new UsageError(
      `${name} is not UTF-8 text; it may be UTF-16 without a byte order mark, or a spreadsheet: save it as CSV in UTF-8`,
    )
  return 'utf-8'
}

async function* withoutMark(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let isFirst = true
  for await (const chunk of bytes) {
    // The first chunk is as long as what was peeked at, so the mark is whole in it.
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
    isFirst = false
    yield hasMark ? chunk.subarray(3) : chunk
  }
}

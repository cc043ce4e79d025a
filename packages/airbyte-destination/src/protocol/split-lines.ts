import { Failure } from '../failure.ts'

// The platform warns from 20 million characters on; nothing it sends should be longer than this.
const longestLine = 64 * 1024 * 1024

const lineBreak = 0x0a

/**
 * Cuts bytes into lines, as many at a time as a chunk completes. Only `\n` ends a line: U+2028 and the like
 * are data. Chunks are decoded whole, which is a multiple faster than line by line.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number = longestLine,
): AsyncGenerator<string[], void, undefined> {
  let carried: Uint8Array[] = []
  let carriedBytes = 0
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineBreak)
    if (end >= 0) {
      yield decode([...carried, chunk.subarray(0, end)]).split('\n')
      carried = []
      carriedBytes = 0
    }
    const rest = chunk.subarray(end + 1)
    carried.push(rest)
    carriedBytes += rest.length
    if (carriedBytes > maxBytes) throw tooLong(maxBytes)
  }
  if (carriedBytes > 0) yield [decode(carried)]
}

function decode(parts: readonly Uint8Array[]): string {
  const [first] = parts
  const whole = parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)
  return Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength).toString('utf8')
}

function tooLong(maxBytes: number): Failure {
  return new Failure(
    'system_error',
    `a line of the input is longer than ${maxBytes.toLocaleString('en')} bytes`,
  )
}

/** The beginning of a stream, and the stream as if nothing had been taken from it. */
export interface Peeked {
  /** At least `size` bytes, unless the stream has fewer. */
  readonly head: Buffer
  readonly all: AsyncIterable<Buffer>
}

/** Reads the beginning of a stream, in whatever pieces it arrives. */
export async function peek(bytes: AsyncIterable<Buffer>, size: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]()
  const chunks: Buffer[] = []
  let held = 0
  while (held < size) {
    const next = await iterator.next()
    if (next.done === true) break
    chunks.push(next.value)
    held += next.value.length
  }
  const head = Buffer.concat(chunks)
  return { head, all: headThenRest(head, iterator) }
}

async function* headThenRest(
  head: Buffer,
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  try {
    if (head.length > 0) yield head
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    // Whoever stops early must not leave a file open.
    await rest.return?.()
  }
}

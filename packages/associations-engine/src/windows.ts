/** Among items: what came before it does not wait until a window is full. */
export const flush: unique symbol = Symbol('flush')

/** Cuts a stream into arrays of `size`, those before a {@link flush} and the last one shorter. */
export async function* inWindows<T>(
  items: AsyncIterable<T | typeof flush> | Iterable<T | typeof flush>,
  size: number,
): AsyncGenerator<T[]> {
  let window: T[] = []
  for await (const item of items) {
    if (item !== flush) {
      window.push(item)
      if (window.length < size) continue
    }
    if (window.length === 0) continue
    yield window
    window = []
  }
  if (window.length > 0) yield window
}

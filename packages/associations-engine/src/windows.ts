/** Cuts a stream into arrays of `size`, the last one shorter. */
export async function* inWindows<T>(
  items: AsyncIterable<T> | Iterable<T>,
  size: number,
): AsyncGenerator<T[]> {
  let window: T[] = []
  for await (const item of items) {
    window.push(item)
    if (window.length < size) continue
    yield window
    window = []
  }
  if (window.length > 0) yield window
}

/** The items of arrays, one by one. */
export async function* oneByOne<T>(lists: AsyncIterable<readonly T[]>): AsyncGenerator<T, void, undefined> {
  for await (const list of lists) yield* list
}

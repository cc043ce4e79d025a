/**
 * Runs `work` over items, up to `limit` at a time, and gives the results in the order of the items.
 * The first failure ends it; what is in flight then is waited for, so that nothing happens behind the caller's back.
 */
export async function* inFlight<Item, Result>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const running: Promise<Result>[] = []
  try {
    for (const item of items) {
      running.push(settledQuietly(work(item)))
      if (running.length < limit) continue
      const first = running.shift()
      if (first !== undefined) yield await first
    }
    for (let first = running.shift(); first !== undefined; first = running.shift()) yield await first
  } finally {
    await Promise.allSettled(running)
  }
}

/** A promise that is awaited later must not count as unhandled until then. */
function settledQuietly<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => {})
  return promise
}

/** How much is under way at once. */
export interface Flight {
  readonly limit: number
  /** Waited for before more is begun: what lets answers in, so that no more is under way than keeps things going. */
  readonly pause?: () => Promise<void>
}

/**
 * Runs `work` over items, some at a time, and gives the results in the order of the items, each as soon as it can.
 * The first failure ends it; what is in flight then is waited for, so that nothing happens behind the caller's back.
 */
export async function* inFlight<Item, Result>(
  items: Iterable<Item>,
  { limit, pause = async () => {} }: Flight,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const running: Running<Result>[] = []
  try {
    for (const item of items) {
      running.push(begin(work(item)))
      await pause()
      while (running[0]?.isSettled || running.length >= limit) yield await take(running)
    }
    while (running.length > 0) yield await take(running)
  } finally {
    await Promise.allSettled(running.map(({ promise }) => promise))
  }
}

interface Running<Result> {
  readonly promise: Promise<Result>
  isSettled: boolean
}

/** A promise that is awaited later must not count as unhandled until then. */
function begin<Result>(promise: Promise<Result>): Running<Result> {
  const running = { promise, isSettled: false }
  const settle = (): void => {
    running.isSettled = true
  }
  promise.then(settle, settle)
  return running
}

function take<Result>(running: Running<Result>[]): Promise<Result> {
  const [first] = running.splice(0, 1)
  if (first === undefined) throw new Error('nothing is under way')
  return first.promise
}

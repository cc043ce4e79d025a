import { flush, type Row } from '@hubspot-associations/engine'

type Item = Row | typeof flush

/** Rows on their way from the input to the engine. */
export interface RowQueue extends AsyncIterable<Item> {
  push(row: Row): void
  /** What was pushed so far is not to wait for more. */
  flush(): void
  /** Nothing more will be pushed. */
  close(): void
}

/** A queue that one reader empties. Not a generator: a million rows go through, and each of its steps would count. */
export function createRowQueue(): RowQueue {
  let incoming: Item[] = []
  // Backwards, so that what is taken from its end is let go of at once.
  let taken: Item[] = []
  let isClosed = false
  let wake: ((next: IteratorResult<Item>) => void) | undefined

  function take(): IteratorResult<Item> | undefined {
    if (taken.length === 0) {
      taken = incoming.reverse()
      incoming = []
    }
    const value = taken.pop()
    if (value !== undefined) return { done: false, value }
    return isClosed ? { done: true, value: undefined } : undefined
  }

  function notify(): void {
    const next = wake === undefined ? undefined : take()
    if (next === undefined) return
    wake?.(next)
    wake = undefined
  }

  function push(item: Item): void {
    incoming.push(item)
    notify()
  }

  return {
    push,
    flush: () => push(flush),
    close() {
      isClosed = true
      notify()
    },
    [Symbol.asyncIterator]: () => ({
      next() {
        const next = take()
        if (next !== undefined) return Promise.resolve(next)
        return new Promise((resolve) => {
          wake = resolve
        })
      },
    }),
  }
}

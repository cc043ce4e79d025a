import { flush, type Row } from '@hubspot-associations/engine'

/** Rows on their way from the input to the engine. */
export interface RowQueue extends AsyncIterable<Row | typeof flush> {
  push(row: Row): void
  /** What was pushed so far is not to wait for more. */
  flush(): void
  /** Nothing more will be pushed. */
  close(): void
}

/** A queue that one reader empties. */
export function createRowQueue(): RowQueue {
  let items: (Row | typeof flush)[] = []
  let isClosed = false
  let wake: (() => void) | undefined
  const notify = (): void => {
    wake?.()
    wake = undefined
  }
  return {
    push(row) {
      if (items.push(row) === 1) notify()
    },
    flush() {
      if (items.push(flush) === 1) notify()
    },
    close() {
      isClosed = true
      notify()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const taken = items
        items = []
        yield* taken
        if (items.length > 0) continue
        if (isClosed) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

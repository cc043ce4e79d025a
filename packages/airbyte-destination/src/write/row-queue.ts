import type { Row } from '@hubspot-associations/engine'

/** Rows on their way from the input to the engine, cut into windows. */
export interface RowQueue extends AsyncIterable<readonly Row[]> {
  push(row: Row): void
  /** What was pushed so far is not to wait for more. */
  flush(): void
  /** Nothing more will be pushed. */
  close(): void
}

/** A queue that one reader empties. @param windowSize rows that make a full window */
export function createRowQueue(windowSize: number): RowQueue {
  const windows: Row[][] = []
  let open: Row[] = []
  let isClosed = false
  let wake: (() => void) | undefined
  function flush(): void {
    if (open.length === 0) return
    windows.push(open)
    open = []
    wake?.()
  }
  return {
    push(row) {
      open.push(row)
      if (open.length >= windowSize) flush()
    },
    flush,
    close() {
      flush()
      isClosed = true
      wake?.()
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        // One at a time: more may come, and the end too, while whoever reads is busy with this one.
        const window = windows.shift()
        if (window !== undefined) {
          yield window
          continue
        }
        if (isClosed) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}

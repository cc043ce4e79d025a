/** Counts what is held in memory, so that reading can wait. */
export interface MemoryBuffer {
  add(bytes: number): void
  release(bytes: number): void
  isFull(): boolean
  /** Resolves when there is room again, or nobody needs any. */
  room(): Promise<void>
}

/**
 * A buffer that is full at so many bytes, and has room again at half of them.
 * @param over aborted when nothing more will come
 */
export function createMemoryBuffer(maxBytes: number, over: AbortSignal): MemoryBuffer {
  let held = 0
  let wake: (() => void) | undefined
  over.addEventListener('abort', () => wake?.())
  return {
    add(bytes) {
      held += bytes
    },
    release(bytes) {
      held -= bytes
      if (held <= maxBytes / 2) wake?.()
    },
    isFull: () => held > maxBytes && !over.aborted,
    async room() {
      if (held <= maxBytes / 2 || over.aborted) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      wake = undefined
    },
  }
}

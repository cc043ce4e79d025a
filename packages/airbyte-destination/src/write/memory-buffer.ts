/** Counts what is held in memory, so that reading can wait. */
export interface MemoryBuffer {
  add(bytes: number): void
  release(bytes: number): void
  isFull(): boolean
  /** Resolves when there is room again. */
  room(): Promise<void>
}

/** A buffer that is full at so many bytes, and has room again at half of them. */
export function createMemoryBuffer(maxBytes: number): MemoryBuffer {
  let held = 0
  let wake: (() => void) | undefined
  return {
    add(bytes) {
      held += bytes
    },
    release(bytes) {
      held -= bytes
      if (held > maxBytes / 2) return
      wake?.()
      wake = undefined
    },
    isFull: () => held > maxBytes,
    async room() {
      if (held <= maxBytes / 2) return
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    },
  }
}

/** What the client asked for while it was not made to wait. */
export interface Patience {
  /** Its waits in milliseconds, in the order in which they began. */
  readonly waits: readonly number[]
  /** Lines written to standard error. */
  readonly printed: readonly string[]
}

// Only the client's own waits are cut short: the connection pool beneath it sets timers too.
const isClient = (stack = ''): boolean => stack.includes('@hubspot/api-client')

/** Runs work in which the client's waits are over at once and standard error is kept, not shown. */
export async function withoutWaiting<Result>(work: (patience: Patience) => Promise<Result>): Promise<Result> {
  const { setTimeout: wait } = globalThis
  const waits: number[] = []
  const printed: string[] = []
  const write = process.stderr.write
  const impatient = (callback: () => void, ms?: number, ...given: []): NodeJS.Timeout => {
    if (!isClient(new Error('who waits').stack)) return wait(callback, ms, ...given)
    waits.push(ms ?? 0)
    return wait(callback, 0, ...given)
  }
  globalThis.setTimeout = impatient as typeof wait
  process.stderr.write = (chunk: string | Uint8Array): boolean => {
    printed.push(String(chunk).trim())
    return true
  }
  try {
    return await work({ waits, printed })
  } finally {
    globalThis.setTimeout = wait
    process.stderr.write = write
  }
}

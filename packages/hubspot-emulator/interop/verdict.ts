/** What a judge says about the emulator. */
export interface Verdict {
  /** What was tried, in words. */
  readonly tried: string
  /** How many single things were tried: trials of a client, or requests of a fuzzer. */
  readonly count: number
  /** Requests that the emulator answered meanwhile. */
  readonly requests: number
  /** Everything that is not as it should be. */
  readonly findings: readonly string[]
  /** Differences that are meant, and known faults of the judge itself. */
  readonly notes: readonly string[]
}

/** The verdict of a judge who could not begin. */
export function couldNotTry(tried: string, reason: string): Verdict {
  return { tried, count: 0, requests: 0, findings: [reason], notes: [] }
}

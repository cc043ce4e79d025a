import type { Verdict } from './verdict.ts'

/** One thing that is tried; it throws when something is not as it should be. */
export interface Trial {
  readonly title: string
  run(): Promise<void>
}

/** Tries one thing after the other, and notes what was found. */
export async function runTrials(tried: string, trials: readonly Trial[]): Promise<Verdict> {
  const findings: string[] = []
  for (const { title, run } of trials) {
    try {
      await run()
    } catch (error) {
      findings.push(`${title}: ${describe(error)}`)
    }
  }
  return { tried, count: trials.length, findings }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error)
  return `${error.message.trim()}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}`
}

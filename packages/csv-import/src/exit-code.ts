import type { Summary } from '@hubspot-associations/engine'
import type { MirrorResult } from './mirror-result.ts'

/** What the exit code of a command says to a script. */
export const exitCodes = {
  /** Every row is as it should be. */
  allWell: 0,
  /** Some rows were rejected or failed. */
  someRowsNotApplied: 1,
  /** The command, a file or a mapping is wrong; nothing was sent. */
  wrongUsage: 2,
  /** HubSpot could not be used, or the run had to stop. */
  couldNotRun: 3,
  /** A dry run found changes to make, and nothing wrong. */
  changesToMake: 10,
} as const

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The exit code of a run that came to its end. */
export function exitCodeOf({ rejected, failed, planned }: Summary, mirror?: MirrorResult): ExitCode {
  if (rejected + failed + (mirror?.remaining ?? 0) > 0) return exitCodes.someRowsNotApplied
  return planned + (mirror?.planned ?? 0) > 0 ? exitCodes.changesToMake : exitCodes.allWell
}

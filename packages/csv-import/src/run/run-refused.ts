import { type ExitCode, exitCodes } from '../exit-code.ts'
import { numberText } from '../number-text.ts'
import { countedPairs } from './counted-pairs.ts'
import type { RunFile } from './run-file.ts'

/** How a refused run can go on. */
interface Refusal {
  readonly exitCode?: ExitCode
  /** What `resume` needs beside the run; undefined where the input has to be mended, so that there is nothing to resume. */
  readonly goOnWith?: string | undefined
}

/** What a run has read is not what was allowed, so that nothing more of it is written. */
export class RunRefused extends Error {
  override readonly name = 'RunRefused' as const
  readonly exitCode: ExitCode
  readonly goOnWith: string | undefined

  constructor(message: string, { exitCode = exitCodes.someRowsNotApplied, goOnWith }: Refusal) {
    super(message)
    this.exitCode = exitCode
    this.goOnWith = goOnWith
  }
}

/** Writes of a run that HubSpot has got, or may have got. */
export function writesMade(run: RunFile): number {
  let made = 0
  for (const { place, state, count } of countedPairs(run))
    if (place.operation !== 'none' && (state === 'done' || state === 'sent')) made += count
  return made
}

/** Says what of a run was written before it was refused. */
export function writtenBefore(run: RunFile): string {
  const done = writesMade(run)
  return done === 0 ? 'nothing was written' : `${numberText(done)} writes were made before and stay`
}

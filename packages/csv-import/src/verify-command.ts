import type { ConnectionFlags } from './connect.ts'
import { connectToHubSpot } from './connect.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { checkPortal, factsOf } from './run/run-facts.ts'
import { openRunFile } from './run/run-file.ts'
import { findRun } from './run/run-location.ts'
import { type Drift, driftOf } from './run/verify-run.ts'
import type { Surroundings } from './surroundings.ts'

/** The flags of `verify`. */
export interface VerifyFlags extends ConnectionFlags {
  readonly json?: boolean
}

// Enough to see what kind of drift it is; --json lists all of it.
const shownDrift = 20

/** Reads back what the rows of a run ask for and lists, by row, what is no longer so. */
export async function verifyCommand(named: string, flags: VerifyFlags, io: Surroundings): Promise<ExitCode> {
  const { name, path } = findRun(io.cwd, named)
  const run = openRunFile(path)
  try {
    const portal = await connectToHubSpot(flags, io)
    const { portalId, mirror } = factsOf(run)
    checkPortal({ portalId }, portal.portalId)
    const { checked, drift } = await driftOf(run, {
      client: portal.client,
      call: { signal: io.signal },
      ...(mirror === undefined ? {} : { mirror }),
    })
    io.stdout.write(
      flags.json === true
        ? `${JSON.stringify({ run: name, checked, drift })}\n`
        : textOf(name, checked, drift),
    )
    return drift.length === 0 ? exitCodes.allWell : exitCodes.someRowsNotApplied
  } finally {
    run.close()
  }
}

function textOf(name: string, checked: number, drift: readonly Drift[]): string {
  const rows = checked.toLocaleString('en')
  if (drift.length === 0) return `Run ${name}: all ${rows} rows are in HubSpot as they should be\n`
  const missing = drift.filter(({ notInFile }) => notInFile !== true).length
  const lines = drift.slice(0, shownDrift).map(({ line, message }) => `  line ${line}: ${message}`)
  const more = drift.length > shownDrift ? [`  … and ${drift.length - shownDrift} more`] : []
  return [
    `Run ${name}: ${missing} of ${rows} rows are not in HubSpot as they should be${beside(drift.length - missing)}`,
    ...lines,
    ...more,
    '',
  ].join('\n')
}

function beside(strays: number): string {
  return strays === 0
    ? ''
    : `, and ${strays} more ${strays === 1 ? 'is' : 'are'} there that the file does not name`
}

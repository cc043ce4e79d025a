import { isHubSpotError } from '@hubspot-associations/client'
import { CommanderError } from 'commander'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { createProgram } from './program.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** Runs one command. Mistakes and HubSpot's refusals become a line on stderr, never a stack trace. */
export async function main(argv: readonly string[], io: Surroundings): Promise<ExitCode> {
  let code: ExitCode = exitCodes.allWell
  const program = createProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return explain(error, io)
  }
}

function explain(error: unknown, { stderr, signal }: Surroundings): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.allWell : exitCodes.wrongUsage
  if (error instanceof UsageError) {
    stderr.write(`hubspot-associations: ${error.message}\n`)
    return exitCodes.wrongUsage
  }
  if (isHubSpotError(error) || signal.aborted) {
    stderr.write(`hubspot-associations: ${error instanceof Error ? error.message : String(error)}\n`)
    return exitCodes.couldNotRun
  }
  throw error
}

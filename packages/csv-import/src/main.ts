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

function explain(error: unknown, { env, stderr, signal }: Surroundings): ExitCode {
  const say = (message: string): void => {
    stderr.write(`hubspot-associations: ${withoutToken(message, env)}\n`)
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.allWell : exitCodes.wrongUsage
  if (error instanceof UsageError) {
    say(error.message)
    return exitCodes.wrongUsage
  }
  if (isHubSpotError(error) || signal.aborted) {
    say(error instanceof Error ? error.message : String(error))
    return exitCodes.couldNotRun
  }
  throw error
}

// Whatever is shorter is no token, but may be a word of the message.
const shortestToken = 8

/** A message may quote a file, and sooner or later somebody names the token's file in place of another. */
function withoutToken(message: string, { HUBSPOT_ACCESS_TOKEN = '' }: Surroundings['env']): string {
  const token = HUBSPOT_ACCESS_TOKEN.trim()
  return token.length < shortestToken ? message : message.replaceAll(token, '[token]')
}

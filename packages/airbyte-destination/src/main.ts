import type { Clock, Fetch } from '@hubspot-associations/client'
import { checkConnection } from './check-command.ts'
import { parseConfig } from './config/parse-config.ts'
import { spec } from './config/spec.ts'
import { connect } from './connect.ts'
import { type Arguments, parseArguments } from './parse-arguments.ts'
import { parseCatalog } from './protocol/catalog.ts'
import { createEmitter, type Emitter } from './protocol/emitter.ts'
import { readJsonFile } from './read-json-file.ts'
import { openRejects } from './rejects/open-rejects.ts'
import { planStreams } from './streams/plan-streams.ts'
import { toFailure } from './to-failure.ts'
import { progress, write } from './write/write-command.ts'

/** All that a command knows of the process it runs in. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Prints to standard output, the only place that the platform reads. */
  readonly print: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly fetch?: Fetch
  /** Aborted when no further record is to be taken: what is under way is finished. */
  readonly stopping: AbortSignal
  /** Aborted when not even that is to be waited for. */
  readonly signal: AbortSignal
}

/** Carries out one command, and answers with the exit code. */
export async function main(given: readonly string[], io: Surroundings): Promise<0 | 1> {
  const isVerbose = /^(debug|trace)$/i.test(io.env.LOG_LEVEL ?? '')
  const emitter = createEmitter({ write: io.print, now: io.clock.now, isVerbose })
  try {
    await run(parseArguments(given), emitter, io)
    return 0
  } catch (error) {
    // Whoever ended the process knows why.
    if (io.stopping.aborted) return 1
    const { failure, details } = toFailure(error)
    emitter.failure(failure, details)
    return 1
  }
}

async function run(given: Arguments, emitter: Emitter, io: Surroundings): Promise<void> {
  if (given.command === 'spec') emitter.emit({ type: 'SPEC', spec })
  else if (given.command === 'check') await check(given, emitter, io)
  else if (given.command === 'write') await runWrite(given, emitter, io)
}

async function check(given: Arguments, emitter: Emitter, io: Surroundings): Promise<void> {
  const problems = await checkConnection(await readJsonFile(given.config, 'config'), io)
  const status = problems.length === 0 ? 'SUCCEEDED' : 'FAILED'
  const message = problems.length === 0 ? {} : { message: problems.join('\n') }
  emitter.emit({ type: 'CONNECTION_STATUS', connectionStatus: { status, ...message } })
}

async function runWrite(given: Arguments, emitter: Emitter, io: Surroundings): Promise<void> {
  const config = parseConfig(await readJsonFile(given.config, 'config'))
  const streams = parseCatalog(await readJsonFile(given.catalog, 'catalog'))
  const plans = planStreams(streams, config)
  const client = connect(config, io)
  const rejects = openRejects(config.rejects, io)
  const { stdin: input, clock, stopping, signal } = io
  const summary = await write({ config, plans, client, rejects, input, emitter, clock, stopping, signal })
  emitter.log('INFO', `Done: ${progress(summary, 0)}`)
}

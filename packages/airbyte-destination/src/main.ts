import type { Clock, Fetch } from '@hubspot-associations/client'
import { checkConnection } from './check-command.ts'
import type { Config } from './config/config.ts'
import { parseConfig } from './config/parse-config.ts'
import { spec } from './config/spec.ts'
import { type ConnectSetting, connect } from './connect.ts'
import { destinationCatalog } from './destination-catalog.ts'
import { Failure } from './failure.ts'
import { type Arguments, parseArguments } from './parse-arguments.ts'
import { parseCatalog } from './protocol/catalog.ts'
import { createEmitter, type Emitter } from './protocol/emitter.ts'
import { readJsonFile } from './read-json-file.ts'
import { openRejects } from './rejects/open-rejects.ts'
import type { RejectSink } from './rejects/reject-sink.ts'
import { planStreams, type StreamPlans } from './streams/plan-streams.ts'
import { toFailure } from './to-failure.ts'
import { rateLimitNotice } from './write/rate-limit-notice.ts'
import { summaryText } from './write/summary-text.ts'
import { write } from './write/write-command.ts'

/** All that a command knows of the process it runs in. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array>
  /** Prints to standard output, the only place that the platform reads. */
  readonly print: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  /** How HubSpot is asked. @default the host's fetch */
  readonly fetch?: Fetch
  /** Aborted when no further record is to be taken: what is under way is finished. */
  readonly stopping: AbortSignal
  /** Aborted when not even that is to be waited for. */
  readonly signal: AbortSignal
}

/** Carries out one command, and answers with the exit code. */
export async function main(given: readonly string[], io: Surroundings): Promise<0 | 1> {
  const emitter = createEmitter({ write: io.print, now: io.clock.now })
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
  else if (given.command === 'discover')
    emitter.emit({ type: 'DESTINATION_CATALOG', destination_catalog: destinationCatalog })
  else if (given.command === 'check') await check(given, emitter, io)
  else await runWrite(given, emitter, io)
}

// The platform wants an answer within half a minute.
const checkTimeoutMs = 25_000

/** A configuration that does not work is an answer, not a failure of the command. */
async function check(given: Arguments, emitter: Emitter, io: Surroundings): Promise<void> {
  const value = await readJsonFile(given.config, 'config')
  const problems = await problemsOf(value, io)
  const connectionStatus =
    problems.length === 0
      ? ({ status: 'SUCCEEDED' } as const)
      : ({ status: 'FAILED', message: problems.join('\n') } as const)
  emitter.emit({ type: 'CONNECTION_STATUS', connectionStatus })
}

async function problemsOf(value: unknown, io: Surroundings): Promise<readonly string[]> {
  try {
    const config = parseConfig(value)
    const client = connect(config, { ...hostOf(io), retries: 1 })
    const signal = AbortSignal.any([io.signal, io.stopping, AbortSignal.timeout(checkTimeoutMs)])
    return await checkConnection({
      config,
      client,
      rejects: openRejects(config.rejects, io),
      call: { signal },
    })
  } catch (error) {
    if (error instanceof Failure) return [error.message]
    throw error
  }
}

async function runWrite(given: Arguments, emitter: Emitter, io: Surroundings): Promise<void> {
  if (io.env.DATA_CHANNEL_MEDIUM === 'SOCKET')
    throw new Failure('config_error', 'This connector reads records from standard input, not from sockets.')
  const config = parseConfig(await readJsonFile(given.config, 'config'))
  const streams = parseCatalog(await readJsonFile(given.catalog, 'catalog'))
  const plans = planStreams(streams, config)
  const onEvent = rateLimitNotice({
    emitter,
    now: io.clock.now,
    streams: () => streams.map(({ descriptor }) => descriptor),
  })
  const client = connect(config, { ...hostOf(io), onEvent })
  const rejects = openRejects(config.rejects, io)
  // A token that does not work is told of before anything is read; and the portal's time zone says when a day ends.
  const { portalId } = await client.account.details({ signal: io.signal })
  emitter.log('INFO', `Portal ${portalId}, ${started(plans, config, rejects)}`)
  const { stdin: input, clock, stopping, signal } = io
  const summary = await write({ config, plans, client, rejects, input, emitter, clock, stopping, signal })
  emitter.log('INFO', `Done: ${summaryText(summary)}`)
}

function hostOf({ clock, fetch }: Surroundings): ConnectSetting {
  return fetch === undefined ? { clock } : { clock, fetch }
}

/** What a sync is about to do, without a secret. */
function started(plans: StreamPlans, { apiVersion, onReject }: Config, { place }: RejectSink): string {
  const streams = [...plans.values()].map(({ stream, kind }) => {
    const { descriptor, syncMode } = stream
    return `${descriptor.name} (${kind}, ${syncMode})`
  })
  const kept = place === undefined ? '' : `, kept in ${place}`
  return `HubSpot API ${apiVersion}; streams: ${streams.join(', ') || 'none'}; rejected records: ${onReject}${kept}`
}

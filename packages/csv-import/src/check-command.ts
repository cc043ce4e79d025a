import {
  type AssociationsClient,
  createAssociationsClient,
  isAccessError,
  isHubSpotError,
  isInvalidRequestError,
  isNotFoundError,
  type Quota,
} from '@hubspot-associations/client'
import { createSchemaPortal, type ObjectPair, pairName, reversed } from '@hubspot-associations/engine'
import { accessTokenFrom } from './access-token.ts'
import type { ConnectionFlags } from './connect.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { requiredPair } from './pair-option.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The flags of `check`. */
export interface CheckFlags extends ConnectionFlags {
  readonly from?: string
  readonly to?: string
  readonly json?: boolean
}

/** One thing that was looked at. */
interface Finding {
  readonly what: string
  readonly ok: boolean
  readonly message: string
  /** Scopes of which one is needed, where HubSpot names them. */
  readonly scopes?: readonly string[]
}

/** Says whether the token works, for which portal, what it may read of an object pair, and what is left of the quota. */
export async function checkCommand(flags: CheckFlags, io: Surroundings): Promise<ExitCode> {
  const { from, to } = flags
  if ((from === undefined) !== (to === undefined))
    throw new UsageError('--from and --to belong together, as in --from contacts --to companies')
  const quotas = new Map<string, Quota>()
  const client = await clientFor(flags, io, quotas)
  const call = { signal: io.signal }
  const token = await look('token', () => portalOf(client, call))
  const findings = [token]
  if (token.ok && from !== undefined && to !== undefined) {
    const pair = await requiredPair(createSchemaPortal(client), { from, to }, call)
    findings.push(...(await lookAtPair(client, pair, call)))
  }
  if (token.ok) findings.push({ what: 'quota', ok: true, message: quotaText(quotas) })
  const unusable = !token.ok
  io.stdout.write(
    flags.json === true
      ? `${JSON.stringify({ ok: findings.every(({ ok }) => ok), findings })}\n`
      : textOf(findings, from !== undefined),
  )
  if (unusable) return exitCodes.couldNotRun
  return findings.every(({ ok }) => ok) ? exitCodes.allWell : exitCodes.someRowsNotApplied
}

type Call = { readonly signal: AbortSignal }

async function clientFor(
  { baseUrl, tokenFile }: ConnectionFlags,
  { env, clock }: Surroundings,
  quotas: Map<string, Quota>,
): Promise<AssociationsClient> {
  const url = baseUrl ?? env.HUBSPOT_BASE_URL
  if (url !== undefined && !URL.canParse(url))
    throw new UsageError(`the base URL "${url}" is not a URL, such as https://api.hubapi.com`)
  return createAssociationsClient({
    accessToken: await accessTokenFrom({ env, ...(tokenFile === undefined ? {} : { tokenFile }) }),
    clock,
    onEvent: (event) => {
      if (event.type === 'quota') quotas.set(event.bucket, { ...quotas.get(event.bucket), ...event })
    },
    ...(url === undefined ? {} : { baseUrl: url }),
  })
}

async function portalOf(client: AssociationsClient, call: Call): Promise<string> {
  const { portalId, accountType, timeZone, dataHostingLocation } = await client.account.details(call)
  return `accepted by portal ${portalId} (${accountType}, ${dataHostingLocation}, ${timeZone}), API ${client.apiVersion}`
}

/** Everything that an import reads, each asked for on its own, so that all that is missing is named at once. */
async function lookAtPair(client: AssociationsClient, pair: ObjectPair, call: Call): Promise<Finding[]> {
  const { from, to } = pair
  const name = pairName(pair)
  return [
    await look(`${from.name}: read records`, () => firstOf(client.records.list(from.id, call))),
    await look(`${to.name}: read records`, () => firstOf(client.records.list(to.id, call))),
    await look(`${name}: labels`, async () => {
      const labels = (await client.labels.list(from.id, to.id, call)).filter(({ label }) => label !== null)
      return `${labels.length} there`
    }),
    ...(await Promise.all(
      [pair, ...(from.id === to.id ? [] : [reversed(pair)])].map((each) => lookAtLimits(client, each, call)),
    )),
  ]
}

function lookAtLimits(client: AssociationsClient, pair: ObjectPair, call: Call): Promise<Finding> {
  return look(`${pairName(pair)}: limits`, async () => {
    const limits = await client.limits.list(pair.from.id, pair.to.id, call)
    const set = limits.filter(({ maxToObjectIds }) => maxToObjectIds !== null)
    return set.length === 0 ? 'none set' : `${set.length} set, rows are held against them`
  })
}

async function firstOf(records: AsyncIterable<unknown>): Promise<string> {
  for await (const _ of records) return 'allowed'
  return 'allowed, none there'
}

async function look(what: string, ask: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: true, message: await ask() }
  } catch (error) {
    if (isAccessError(error) && error.status === 403)
      return { what, ok: false, message: error.message, scopes: error.requiredScopes }
    const isAnswer = isAccessError(error) || isInvalidRequestError(error) || isNotFoundError(error)
    if (!isAnswer && !(what === 'token' && isHubSpotError(error))) throw error
    return { what, ok: false, message: error.message }
  }
}

function quotaText(quotas: ReadonlyMap<string, Quota>): string {
  const told = [...quotas].map(([bucket, { max, remaining, intervalMs = 0, daily, dailyRemaining }]) => {
    const burst = left(remaining, max, `in ${intervalMs / 1000} s`)
    const today = left(dailyRemaining, daily, 'today')
    return `${bucket}: ${[...burst, ...today].join(', ')}`
  })
  return told.length === 0 ? 'HubSpot did not tell' : told.join('; ')
}

function left(remaining: number | undefined, of: number | undefined, when: string): string[] {
  if (remaining === undefined || of === undefined) return []
  return [`${remaining.toLocaleString('en')} of ${of.toLocaleString('en')} calls left ${when}`]
}

function textOf(findings: readonly Finding[], hasPair: boolean): string {
  const lines = findings.map(({ what, ok, message }) => `${ok ? 'ok ' : 'NO '} ${what}: ${message}`)
  // A write that changes nothing does not exist, so write scopes cannot be tried out.
  if (hasPair)
    lines.push(
      '    Whether the token may write shows with the first write: ask for .write of both objects too.',
    )
  else lines.push('    Name two objects with --from and --to to check what the token may read of them.')
  return `${lines.join('\n')}\n`
}

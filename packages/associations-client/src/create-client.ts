import { accessTokenSource } from './access-token.ts'
import { versionNotice } from './api-version.ts'
import { createAssociationsApi } from './associations.ts'
import type { AssociationsClient } from './associations-client.ts'
import { createCall } from './call.ts'
import { type ClientOptions, type SettledOptions, settleOptions } from './client-options.ts'
import type { Clock } from './clock.ts'
import type { Exchange } from './exchange.ts'
import { createLabelsApi } from './labels.ts'
import { createLimitsApi } from './limits.ts'
import { createLookups } from './lookups.ts'
import { isTimeZone } from './next-midnight.ts'
import { oauthTokenSource } from './oauth-token.ts'
import { operationPath } from './operations.ts'
import { createRateLimiter } from './rate-limiter.ts'
import { readAnswer } from './read-answer.ts'
import { createRecordsApi } from './records.ts'
import { createSecrets, type Secrets } from './secrets.ts'
import type { Send } from './send.ts'
import type { CreateTransport } from './transport-call.ts'
import { type TokenSource, withAccessToken } from './with-access-token.ts'
import { withRateLimit } from './with-rate-limit.ts'
import { withRetry } from './with-retry.ts'

/** What a host gives a client. */
export interface Host {
  /** Performs one HTTP exchange. */
  readonly send: Send
  readonly clock: Clock
  /** Gives numbers from 0 to 1, which spread the waits of many clients. @default Math.random */
  readonly random?: () => number
  /** Makes the signal that ends an attempt. @default AbortSignal.timeout */
  readonly timeoutSignal?: (timeoutMs: number) => AbortSignal
  /** Turns calls into requests. */
  readonly createTransport: CreateTransport
}

/** Stacks the policies around the host's Send and binds the operations to them. */
export function createClient(options: ClientOptions & Host): AssociationsClient {
  const settled = settleOptions(options)
  const { apiVersion, baseUrl, batchSizes } = settled
  const { clock, onEvent } = options
  let { timeZone } = options
  const transport = options.createTransport(createExchange(options, settled), baseUrl)
  const call = createCall({ transport, apiVersion, clock, timeZone: () => timeZone })
  const notice = versionNotice(apiVersion)
  if (notice !== undefined) onEvent?.({ type: 'notice', code: 'api-version-ends', message: notice })
  return {
    apiVersion,
    associations: createAssociationsApi(call, batchSizes),
    labels: createLabelsApi(call),
    limits: createLimitsApi(call, batchSizes),
    records: createRecordsApi(call, batchSizes, onEvent),
    ...createLookups(call, (account) => {
      if (isTimeZone(account.timeZone)) timeZone ??= account.timeZone
    }),
  }
}

/** The policies in their order: each repetition takes its own slot, each slot its own token. */
function createExchange(options: ClientOptions & Host, settled: SettledOptions): Exchange {
  const { clock, onEvent, random = Math.random } = options
  const { timeoutSignal = (timeoutMs) => AbortSignal.timeout(timeoutMs) } = options
  const limiter = options.rateLimiter ?? createRateLimiter({ clock, rates: options.rateLimits })
  const secrets = createSecrets()
  const { readAlike } = options
  const once = readAnswer(options.send, { secrets, timeoutMs: settled.timeoutMs, timeoutSignal, readAlike })
  const retry = { retries: settled.retries, clock, random, onEvent }
  const source = tokenSource(options, settled, { secrets, exchange: withRetry(once, retry) })
  const authorised = source === undefined ? once : withAccessToken(once, source, secrets)
  return withRetry(withRateLimit(authorised, { limiter, clock, onEvent }), retry)
}

function tokenSource(
  { accessToken, oauth, clock }: ClientOptions & Host,
  { baseUrl, apiVersion }: SettledOptions,
  { secrets, exchange }: { secrets: Secrets; exchange: Exchange },
): TokenSource | undefined {
  if (accessToken !== undefined) return accessTokenSource(accessToken, secrets)
  if (oauth === undefined) return undefined
  const url = baseUrl + operationPath('oauth.token', apiVersion)
  return oauthTokenSource(oauth, { exchange, url, clock, secrets })
}

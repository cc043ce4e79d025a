import type { AccessToken } from './access-token.ts'
import { API_VERSIONS, type ApiVersion, DEFAULT_API_VERSION } from './api-version.ts'
import type { OnEvent } from './client-event.ts'
import { given } from './given.ts'
import { BATCH_SIZES, type BatchSizes, DEFAULT_TIMEOUT_MS, type RateBucket } from './hubspot-numbers.ts'
import { isTimeZone } from './next-midnight.ts'
import type { OAuthCredentials } from './oauth-token.ts'
import type { RateLimiter } from './rate-limiter.ts'
import type { Rate } from './rate-window.ts'
import type { ReadAlike } from './read-alike.ts'

/** Options of a client, whatever it sends with. */
export interface ClientOptions {
  /** Token of a private app or a service key, or a function that gives one before every request. */
  readonly accessToken?: AccessToken
  /** Credentials of an OAuth app; its access tokens are renewed in time. Instead of `accessToken`. */
  readonly oauth?: OAuthCredentials
  /** @default '2026-03' */
  readonly apiVersion?: ApiVersion
  /** Where HubSpot is. @default 'https://api.hubapi.com' */
  readonly baseUrl?: string
  /** Repetitions after the first attempt. @default 5 */
  readonly retries?: number
  /** How long one attempt may take. @default 120_000, since HubSpot gives up after 100 s */
  readonly timeoutMs?: number
  /** Quotas to start with, until answers teach others. @default those of the smallest subscription */
  readonly rateLimits?: Partial<Readonly<Record<RateBucket, Rate>>>
  /** A limiter to share with other clients that use the same token. Instead of `rateLimits`. */
  readonly rateLimiter?: RateLimiter
  /** Inputs per request. @default what HubSpot documents: 2,000, 1,000 for reads, 100 for records */
  readonly batchSizes?: Partial<BatchSizes>
  /** Time zone of the account (IANA name), to tell when the daily limit resets. @default learnt from account.details */
  readonly timeZone?: string
  /**
   * Reads answers to large batches in a fraction of the time: `readAlike` of `@hubspot-associations/client/alike`.
   * @default every answer is parsed
   */
  readonly readAlike?: ReadAlike
  /** Hears of waits, retries, quotas and notices. */
  readonly onEvent?: OnEvent
}

/** The options that have a default, filled in. */
export interface SettledOptions {
  readonly apiVersion: ApiVersion
  readonly baseUrl: string
  readonly retries: number
  readonly timeoutMs: number
  readonly batchSizes: BatchSizes
}

const DEFAULTS = {
  apiVersion: DEFAULT_API_VERSION,
  baseUrl: 'https://api.hubapi.com',
  retries: 5,
  timeoutMs: DEFAULT_TIMEOUT_MS,
  batchSizes: BATCH_SIZES,
} as const satisfies SettledOptions

/**
 * Fills in the defaults and checks the rest.
 * @throws TypeError that names the option at fault and what it should be.
 */
export function settleOptions(options: ClientOptions): SettledOptions {
  const { apiVersion = DEFAULTS.apiVersion, baseUrl = DEFAULTS.baseUrl } = options
  const { retries = DEFAULTS.retries, timeoutMs = DEFAULTS.timeoutMs } = options
  const batchSizes = { ...DEFAULTS.batchSizes, ...given(options.batchSizes ?? {}) }
  check(
    API_VERSIONS.includes(apiVersion),
    `apiVersion must be one of ${API_VERSIONS.join(', ')}, got '${apiVersion}'`,
  )
  check(
    URL.canParse(baseUrl),
    `baseUrl must be an absolute URL such as '${DEFAULTS.baseUrl}', got '${baseUrl}'`,
  )
  check(Number.isInteger(retries) && retries >= 0, `retries must be a whole number from 0 up, got ${retries}`)
  check(timeoutMs > 0, `timeoutMs must be a number of milliseconds above 0, got ${timeoutMs}`)
  const { timeZone } = options
  check(
    timeZone === undefined || isTimeZone(timeZone),
    `timeZone must be an IANA name such as 'Europe/Berlin', got '${timeZone}'`,
  )
  for (const [name, size] of Object.entries(batchSizes)) {
    check(
      Number.isInteger(size) && size > 0,
      `batchSizes.${name} must be a whole number above 0, got ${size}`,
    )
  }
  const both = options.accessToken !== undefined && options.oauth !== undefined
  check(!both, 'pass either accessToken or oauth, not both')
  return { apiVersion, baseUrl: baseUrl.replace(/\/+$/, ''), retries, timeoutMs, batchSizes }
}

function check(condition: boolean, message: string): void {
  if (!condition) throw new TypeError(message)
}

import type { Answer } from '../exchange.ts'
import { looseContext, looseList, looseObject, looseText } from '../loose-json.ts'
import { nextMidnight } from '../next-midnight.ts'
import { rateLimitPolicy, retryAfterMs } from '../rate-limit-policy.ts'
import { AccessError } from './access-error.ts'
import type { HubSpotError, HubSpotErrorDetails } from './hubspot-error.ts'
import { InvalidRequestError } from './invalid-request-error.ts'
import { NetworkError } from './network-error.ts'
import { NotFoundError } from './not-found-error.ts'
import { PortalMovingError } from './portal-moving-error.ts'
import { RateLimitError } from './rate-limit-error.ts'
import { sentence } from './sentence.ts'
import { ServerError } from './server-error.ts'

/** What an error is told in. */
export interface ErrorSetting {
  /** For example `labels.create`. */
  readonly operation: string
  readonly now: number
  /** Time zone of the portal, where known; the daily limit resets at its midnight. */
  readonly timeZone?: string | undefined
}

/** The one place that turns an answer that is no success into the error that fits. */
export function errorFromAnswer(answer: Answer, setting: ErrorSetting): HubSpotError {
  if (answer.lost !== undefined) return networkError(answer, answer.lost, setting)
  const { status } = answer
  const facts = factsOf(answer, setting)
  const said = told(answer, setting)
  const isRenewal = setting.operation === 'oauth.token' && status >= 400 && status < 404
  if (isRenewal || status === 401 || status === 403) return accessError(said, facts, isRenewal)
  if (status === 429) return rateLimitError(answer, facts, setting)
  if (status === 477) return portalMovingError(answer, facts, setting)
  if (status === 404) {
    return new NotFoundError(said, {
      ...facts,
      remedy: 'Check the object types and ids, and that the records exist.',
    })
  }
  if (status >= 400 && status < 500 && status !== 408 && status !== 423) {
    return new InvalidRequestError(said, { ...facts, remedy: 'Mend what the message names and call again.' })
  }
  return new ServerError(said, {
    ...facts,
    mayHaveHappened: status !== 423 || answer.lostBefore,
    remedy: 'Try again in a few minutes; status.hubspot.com tells of known trouble.',
  })
}

type Facts = Omit<HubSpotErrorDetails, 'remedy'>

function factsOf({ status, body, lostBefore }: Answer, { operation }: ErrorSetting): Facts {
  const error = looseObject(body)
  const details = looseList(error.errors)
  return {
    operation,
    said: looseText(error.message),
    status,
    category: looseText(error.category),
    subCategory: looseText(error.subCategory) ?? looseText(details[0]?.subCategory),
    correlationId: looseText(error.correlationId),
    // Scopes and the like are named in the details rather than at the top.
    context: Object.assign(
      {},
      ...details.map(({ context }) => looseContext(context)),
      looseContext(error.context),
    ),
    mayHaveHappened: lostBefore,
  }
}

function told({ status, body }: Answer, { operation }: ErrorSetting): string {
  return `HubSpot answered ${status} to ${operation}: ${sentence(looseText(looseObject(body).message) ?? 'no explanation')}`
}

function networkError({ status }: Answer, cause: Error, { operation }: ErrorSetting): NetworkError {
  const root = cause.cause instanceof Error ? cause.cause : cause
  const { code = '' } = root as { code?: string }
  const why = root.message.includes(code) ? root.message : `${root.message} (${code})`
  return new NetworkError(`No usable answer to ${operation}: ${sentence(why || root.name)}`, {
    operation,
    status: status || undefined,
    mayHaveHappened: true,
    cause,
    remedy: 'Check the connection to HubSpot and try again.',
  })
}

function accessError(said: string, facts: Facts, isRenewal: boolean): AccessError {
  const { requiredGranularScopes, requiredScopes = requiredGranularScopes ?? [] } = facts.context ?? {}
  const scopes =
    requiredScopes.length > 0
      ? `one of the scopes ${requiredScopes.join(', ')}`
      : 'the scopes of both object types'
  const remedy = isRenewal
    ? 'Check clientId and clientSecret, or install the app again to get a new refresh token.'
    : facts.status === 401
      ? 'Check that the access token is complete, has not been revoked and belongs to this account.'
      : `Grant the token ${scopes} and call again.`
  return new AccessError(said, { ...facts, requiredScopes, remedy })
}

function rateLimitError(answer: Answer, facts: Facts, setting: ErrorSetting): RateLimitError {
  const policyName = rateLimitPolicy(answer.body)
  const { operation, now, timeZone } = setting
  const isDaily = policyName === 'DAILY'
  const midnight = isDaily && timeZone !== undefined ? nextMidnight(now, timeZone) : undefined
  const resetsAt = comesBackAt(answer, setting) ?? midnight
  const otherwise = isDaily
    ? "after midnight in the account's time zone"
    : 'later and with fewer requests at a time'
  return new RateLimitError(`HubSpot's ${isDaily ? 'daily' : 'rate'} limit stopped ${operation} (429).`, {
    ...facts,
    policyName,
    resetsAt,
    remedy: `Go on ${after(resetsAt) ?? otherwise}.`,
  })
}

function portalMovingError(answer: Answer, facts: Facts, setting: ErrorSetting): PortalMovingError {
  const resumesAt = comesBackAt(answer, setting)
  const message = `HubSpot is moving this account to another data centre and refuses ${setting.operation} (477).`
  return new PortalMovingError(message, {
    ...facts,
    resumesAt,
    remedy: `Go on ${after(resumesAt) ?? 'tomorrow'}.`,
  })
}

function comesBackAt({ headers }: Answer, { now }: ErrorSetting): number | undefined {
  const waitMs = retryAfterMs(headers.get('retry-after'), now)
  return waitMs === undefined ? undefined : now + waitMs
}

function after(at: number | undefined): string | undefined {
  return at === undefined ? undefined : `after ${new Date(at).toISOString()}`
}

import type { Clock } from './clock.ts'
import { errorFromAnswer } from './errors/error-from-answer.ts'
import type { HubSpotError } from './errors/hubspot-error.ts'
import type { Answer, Exchange } from './exchange.ts'
import { looseNumber, looseObject, looseText } from './loose-json.ts'
import { operationOf } from './operations.ts'
import type { Secrets } from './secrets.ts'
import type { TokenSource } from './with-access-token.ts'

/** Credentials of an app that renews its own access tokens. */
export interface OAuthCredentials {
  readonly clientId: string
  readonly clientSecret: string
  readonly refreshToken: string
}

/** What a self-renewing token source works with. */
export interface OAuthSetting {
  /** Sends the token request; without access token and rate limit. */
  readonly exchange: Exchange
  /** Absolute address of the token route. */
  readonly url: string
  readonly clock: Clock
  readonly secrets: Secrets
}

/** Renewing early keeps a token from expiring on the way to HubSpot. */
const EARLY_MS = 60_000
// documented: "Manage OAuth tokens", expires_in 1800; used when an answer does not say
const USUAL_LIFE_S = 1800

const RENEW_TOKEN = operationOf('oauth.token')

/** A token source that renews its access token in time; concurrent requests share one renewal. */
export function oauthTokenSource(credentials: OAuthCredentials, setting: OAuthSetting): TokenSource {
  const { clock, secrets } = setting
  let refreshToken = credentials.refreshToken
  let current: { readonly token: string; readonly renewAt: number } | undefined
  let renewing: Promise<string> | undefined
  secrets.add(credentials.clientSecret)
  const renew = async (): Promise<string> => {
    secrets.add(refreshToken)
    const grant = readGrant(await requestToken({ ...credentials, refreshToken }, setting), setting)
    refreshToken = grant.refreshToken ?? refreshToken
    current = { token: grant.token, renewAt: clock.now() + grant.lifeMs - EARLY_MS }
    return grant.token
  }
  return {
    token: (refused) => {
      const isGood = current !== undefined && current.token !== refused && clock.now() < current.renewAt
      if (isGood && current !== undefined) return Promise.resolve(current.token)
      renewing ??= renew().finally(() => {
        renewing = undefined
      })
      return renewing
    },
  }
}

async function requestToken(credentials: OAuthCredentials, { exchange, url }: OAuthSetting): Promise<Answer> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
    refresh_token: credentials.refreshToken,
  })
  return exchange({
    operation: RENEW_TOKEN,
    method: 'POST',
    url,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  })
}

interface Grant {
  readonly token: string
  readonly lifeMs: number
  readonly refreshToken: string | undefined
}

function readGrant(answer: Answer, { clock, secrets }: OAuthSetting): Grant {
  if (answer.lost !== undefined || answer.status !== 200) throw renewalError(answer, clock)
  const grant = looseObject(answer.body)
  const token = looseText(grant.access_token)
  if (token === undefined) throw renewalError(answer, clock)
  secrets.add(token)
  const lifeMs = (looseNumber(grant.expires_in) ?? USUAL_LIFE_S) * 1000
  return { token, lifeMs, refreshToken: looseText(grant.refresh_token) }
}

function renewalError(answer: Answer, clock: Clock): HubSpotError {
  const error = errorFromAnswer(answer, { operation: RENEW_TOKEN.name, now: clock.now() })
  // What the token was wanted for has not left yet.
  error.mayHaveHappened = false
  return error
}

import type { Answer, Call, Operations } from '../http/call.ts'
import { fieldsNotSet, invalid } from '../http/refusals.ts'
import { type RefreshToken, TOKEN_LIFETIME_SECONDS, type TokenStore } from '../http/tokens.ts'

// Documented: OAuth's own fields beside HubSpot's, without the usual envelope.
const BAD_REFRESH_TOKEN: Answer = {
  status: 400,
  body: {
    error: 'invalid_grant',
    error_description: 'refresh token is invalid, expired or revoked',
    status: 'BAD_REFRESH_TOKEN',
    message: 'refresh token is invalid, expired or revoked',
  },
}

/** The token operations; they read forms, not JSON, and need no token themselves. */
export function oauth(tokens: TokenStore): Operations {
  return {
    createAccessToken: (call) => refresh(call, tokens),
    introspectToken: (call) => introspect(call, tokens),
  }
}

function refresh(call: Call, tokens: TokenStore): Answer {
  const form = formOf(call)
  const grantType = required(form, 'grant_type')
  if (grantType !== 'refresh_token') throw invalid(`The emulator grants refresh_token only, not ${grantType}`)
  const refreshToken = required(form, 'refresh_token')
  const known = knownRefreshToken(tokens, form, refreshToken)
  if (known === undefined) return BAD_REFRESH_TOKEN
  const { token, scopes } = tokens.issue(known.scopes)
  const body = {
    access_token: token,
    refresh_token: refreshToken,
    expires_in: TOKEN_LIFETIME_SECONDS,
    token_type: 'bearer',
    hub_id: call.portal.portalId,
    user_id: 1,
    scopes: scopes ?? ['oauth'],
  }
  return { status: call.success, body }
}

function introspect(call: Call, tokens: TokenStore): Answer {
  const form = formOf(call)
  const token = form.get('access_token') ?? required(form, 'refresh_token')
  const grant = tokens.find(token)
  const refreshToken = tokens.known?.refresh?.[token]
  const leftMs = (grant?.expiresAt ?? Number.POSITIVE_INFINITY) - call.portal.settings.now()
  const isActive = refreshToken !== undefined || (grant !== undefined && leftMs > 0)
  if (!isActive) return { status: call.success, body: { active: false } }
  const body = {
    active: true,
    hub_id: call.portal.portalId,
    user_id: 1,
    app_id: 1,
    hub_domain: 'example.com',
    is_private_distribution: false,
    scopes: (grant ?? refreshToken)?.scopes ?? ['oauth'],
    ...(Number.isFinite(leftMs) ? { expires_in: Math.round(leftMs / 1000) } : {}),
  }
  return { status: call.success, body }
}

// The retired first version allowed its parameters in the query (documented).
function formOf({ body, query }: Call): URLSearchParams {
  return new URLSearchParams([...query, ...new URLSearchParams(String(body ?? ''))])
}

function required(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (value === null || value === '') throw fieldsNotSet('line 1, column 1', [name])
  return value
}

function knownRefreshToken(
  tokens: TokenStore,
  form: URLSearchParams,
  refreshToken: string,
): RefreshToken | undefined {
  if (tokens.known === undefined) return {}
  const known = tokens.known.refresh?.[refreshToken]
  const isClient =
    (known?.clientId === undefined || known.clientId === form.get('client_id')) &&
    (known?.clientSecret === undefined || known.clientSecret === form.get('client_secret'))
  return isClient ? known : undefined
}

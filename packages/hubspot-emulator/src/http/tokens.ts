import { missingScopes, notAuthenticated, tokenExpired } from './refusals.ts'

/** Tokens that the emulator accepts; anything else is 401. */
export interface KnownTokens {
  /** Access tokens that do not expire, as a private app's; without `scopes` they may do everything. */
  readonly access?: Readonly<Record<string, { readonly scopes?: readonly string[] }>>
  /** Refresh tokens of an app authorised by OAuth. */
  readonly refresh?: Readonly<Record<string, RefreshToken>>
}

/** What a refresh token is good for. */
export interface RefreshToken {
  readonly scopes?: readonly string[]
  /** Checked if given. */
  readonly clientId?: string
  /** Checked if given. */
  readonly clientSecret?: string
}

/** A token as the emulator knows it. */
export interface Grant {
  readonly token: string
  /** undefined: every scope. */
  readonly scopes: readonly string[] | undefined
  readonly expiresAt: number
}

/** The tokens in circulation. */
export interface TokenStore {
  /** The grant behind an Authorization header; throws 401. */
  authenticate(header: string | undefined): Grant
  find(token: string): Grant | undefined
  issue(scopes: readonly string[] | undefined): Grant
  clear(): void
  readonly known: KnownTokens | undefined
}

/** Where issued tokens outlive the process. */
export interface KeptTokens {
  readonly tokens: Iterable<Grant>
  keepToken(grant: Grant): void
}

const NOTHING_KEPT: KeptTokens = { tokens: [], keepToken: () => undefined }

/** Seconds an OAuth access token lives (documented). */
export const TOKEN_LIFETIME_SECONDS = 1800

/** Makes the store; without known tokens every bearer token is accepted. */
export function createTokenStore(
  known: KnownTokens | undefined,
  now: () => number,
  kept: KeptTokens = NOTHING_KEPT,
): TokenStore {
  const issued = new Map([...kept.tokens].map((grant) => [grant.token, grant]))
  let count = issued.size

  function find(token: string): Grant | undefined {
    const grant = known?.access?.[token]
    if (grant !== undefined) return { token, scopes: grant.scopes, expiresAt: Number.POSITIVE_INFINITY }
    return issued.get(token)
  }

  return {
    known,
    find,
    authenticate(header): Grant {
      const [, token] = /^Bearer (\S+)$/i.exec(header ?? '') ?? []
      if (token === undefined) throw notAuthenticated()
      const grant = find(token)
      if (grant !== undefined && now() >= grant.expiresAt) throw tokenExpired()
      if (grant !== undefined) return grant
      if (known !== undefined) throw notAuthenticated()
      return { token, scopes: undefined, expiresAt: Number.POSITIVE_INFINITY }
    },
    issue(scopes): Grant {
      const grant = {
        token: `emulator-access-${++count}`,
        scopes,
        expiresAt: now() + TOKEN_LIFETIME_SECONDS * 1000,
      }
      issued.set(grant.token, grant)
      kept.keepToken(grant)
      return grant
    },
    clear(): void {
      issued.clear()
      count = 0
    },
  }
}

/** Refuses a grant that has none of the scopes of some group; each group is a list of alternatives. */
export function requireScopes(grant: Grant, groups: readonly (readonly string[])[]): void {
  const { scopes } = grant
  if (scopes === undefined) return
  const lacking = groups.filter((group) => !group.some((scope) => scopes.includes(scope)))
  if (lacking.length > 0) throw missingScopes([...new Set(lacking.flat())])
}

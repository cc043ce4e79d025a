import { AccessError } from './errors/access-error.ts'
import { type Secrets, scrubError } from './secrets.ts'
import type { TokenSource } from './with-access-token.ts'

/** An access token, or a function that gives one; the function is asked before every request. */
export type AccessToken = string | (() => string | Promise<string>)

/** A token source that knows one token, or asks a function of the caller. */
export function accessTokenSource(accessToken: AccessToken, secrets: Secrets): TokenSource {
  if (typeof accessToken !== 'function') {
    const token = checkedToken(accessToken)
    return { token: async () => token }
  }
  return {
    token: async () => {
      try {
        return checkedToken(await accessToken())
      } catch (thrown) {
        const cause = scrubError(thrown, secrets)
        throw new AccessError(`The accessToken function gave no token: ${cause.message}.`, {
          cause,
          requiredScopes: [],
          remedy: 'Let it return the token as a string.',
        })
      }
    },
  }
}

/** The token without the line break that files tend to end with. */
function checkedToken(token: string): string {
  const trimmed = typeof token === 'string' ? token.trim() : ''
  if (trimmed !== '' && /^[\x21-\x7e]+$/.test(trimmed)) return trimmed
  throw new TypeError('accessToken must be a text without spaces; pass the token alone, without "Bearer"')
}

import type { Answer, Exchange } from './exchange.ts'
import type { Secrets } from './secrets.ts'

/** Where access tokens come from. */
export interface TokenSource {
  /** A token to use now. `refused` is one that HubSpot has just answered 401 to. */
  token(refused?: string): Promise<string>
}

/** Adds the access token, and asks for a new one once when HubSpot does not accept it. */
export function withAccessToken(exchange: Exchange, source: TokenSource, secrets: Secrets): Exchange {
  return async (request) => {
    const attempt = (token: string): Promise<Answer> => {
      secrets.add(token)
      return exchange({ ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } })
    }
    const token = await source.token()
    const answer = await attempt(token)
    if (answer.status !== 401) return answer
    const renewed = await source.token(token)
    return renewed === token ? answer : attempt(renewed)
  }
}

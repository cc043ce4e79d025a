import { CONTROL_PREFIX } from './control-prefix.ts'
import type { HttpRequest } from './http-request.ts'
import { type Reply, reply } from './reply.ts'

/** Looks at where a request comes from; answers the refusal, or undefined to let it in. */
export type Gate = (request: Pick<HttpRequest, 'path' | 'header'>) => Reply | undefined

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address is this machine's own, out of reach for others. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/** Makes a gate: undefined lets every host in, a list only this machine's own names and those listed. */
export function createGate(further: readonly string[] | undefined): Gate {
  const allowed = further && new Set([...OWN_NAMES, ...further].map((name) => name.toLowerCase()))
  const isKnown = (host: string): boolean =>
    allowed === undefined || allowed.has(host) || allowed.has(withoutPort(host))

  return ({ path, header }) => {
    const named = header('host') ?? ''
    const host = named.toLowerCase()
    if (!isKnown(host)) {
      return refused(
        `The host "${named}" is none of this emulator's; ask it as localhost, or name the host in allowedHosts`,
      )
    }
    // A page elsewhere can send requests here without asking; HubSpot's own need a token, these would not.
    if (!path.startsWith(CONTROL_PREFIX) || !isForeign(header, host)) return undefined
    return refused('Pages of other origins may not steer this emulator')
  }
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '')
}

function isForeign(header: HttpRequest['header'], host: string): boolean {
  const origin = header('origin')
  if (origin !== undefined) return origin !== `http://${host}` && origin !== `https://${host}`
  const site = header('sec-fetch-site')
  return site === 'cross-site' || site === 'same-site'
}

function refused(message: string): Reply {
  return reply(403, { status: 'error', message, category: 'FOREIGN_REQUEST' })
}

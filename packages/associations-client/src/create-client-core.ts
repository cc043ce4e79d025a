import type { AssociationsClient } from './associations-client.ts'
import type { ClientOptions } from './client-options.ts'
import { createClient, type Host } from './create-client.ts'
import { createPlainTransport } from './plain-transport.ts'
import type { CreateTransport } from './transport-call.ts'

/** Options of a client that is given everything it needs by its host. */
export interface ClientCoreOptions extends ClientOptions, Omit<Host, 'createTransport'> {
  /** Turns calls into requests. @default a plain one that needs URL and JSON only */
  readonly createTransport?: CreateTransport
}

/**
 * Creates a client that touches no global of its host but URL, AbortSignal and Math.
 * Leave out `accessToken` and `oauth` where the host adds the Authorization header itself.
 * @throws TypeError that names the option at fault.
 */
export function createClientCore(options: ClientCoreOptions): AssociationsClient {
  return createClient({ createTransport: createPlainTransport, ...options })
}

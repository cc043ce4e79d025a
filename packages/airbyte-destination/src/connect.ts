import {
  type AssociationsClient,
  type Clock,
  createAssociationsClient,
  type Fetch,
  type OnEvent,
} from '@hubspot-associations/client'
import type { Config } from './config/config.ts'

/** What a connection takes from outside. */
export interface ConnectSetting {
  readonly clock: Clock
  readonly fetch?: Fetch
  readonly onEvent?: OnEvent
  /** Repetitions after the first attempt. */
  readonly retries?: number
}

/** The client that a configuration asks for. */
export function connect(
  { credentials, apiVersion, baseUrl }: Config,
  setting: ConnectSetting,
): AssociationsClient {
  return createAssociationsClient({ ...credentials, apiVersion, baseUrl, ...setting })
}

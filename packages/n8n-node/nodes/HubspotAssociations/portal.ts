import {
  type AssociationsClient,
  type CallOptions,
  createClientCore,
} from '@hubspot-associations/client/core'
import { sleep } from 'n8n-workflow'
import type { Caller } from './caller.ts'
import { n8nSend } from './n8n-send.ts'
import { sharedLimiter } from './shared-limiter.ts'

/** The HubSpot account behind the node's credential. */
export interface Portal {
  readonly client: AssociationsClient
  /** Ends with the execution: Stop in the editor cancels what is on its way. */
  readonly call: CallOptions
}

/** Opens the account of the chosen credential, on n8n's own requests and waits. */
export async function openPortal(caller: Caller): Promise<Portal> {
  const isOAuth = caller.getNodeParameter('authentication', 0) === 'oAuth2'
  const credential = isOAuth ? 'hubspotAssociationsOAuth2Api' : 'hubspotAssociationsApi'
  const { baseUrl } = await caller.getCredentials<{ baseUrl?: string }>(credential)
  const signal = 'getExecutionCancelSignal' in caller ? caller.getExecutionCancelSignal() : undefined
  const client = createClientCore({
    send: n8nSend(caller, credential),
    clock,
    rateLimiter: sharedLimiter(caller.getNode().credentials?.[credential]?.id ?? credential, clock),
    ...(baseUrl === undefined || baseUrl === '' ? {} : { baseUrl }),
  })
  return { client, call: signal === undefined ? {} : { signal } }
}

const clock = { now: () => Date.now(), sleep }

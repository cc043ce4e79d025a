import type { Settings } from '../emulator-options.ts'
import type { Portal } from '../portal/portal.ts'
import type { Answer, Operations } from './call.ts'
import type { TakenFault } from './fault.ts'
import { faultReply } from './fault-reply.ts'
import type { Faults } from './faults.ts'
import { runFaulty } from './faulty-operation.ts'
import { type QuotaKeeper, quotaBody, quotaKind } from './quota.ts'
import { readBody } from './read-body.ts'
import { Refusal } from './refusal.ts'
import { type Reply, refusalReply, reply } from './reply.ts'
import type { Route } from './route.ts'
import { requiredScopes } from './scopes.ts'
import { requireScopes, type TokenStore } from './tokens.ts'

/** A request at the door of an operation. */
export interface Incoming {
  readonly route: Route
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly authorization: string | undefined
  readonly text: string
}

/** What stands between the wire and the portal. */
export interface Surroundings {
  readonly portal: () => Portal
  readonly settings: Settings
  readonly operations: Operations
  readonly tokens: TokenStore
  readonly quota: QuotaKeeper | undefined
  readonly faults: Faults
  /** Ids of answers, as in `correlationId`. */
  readonly nextId: () => string
  /** Called when an operation is through, before it is answered. */
  readonly settle: () => void
}

/** Answers one request: trouble first, then token, quota, body, and at last the operation itself. */
export async function exchange(
  incoming: Incoming,
  around: Surroundings,
  taken: TakenFault | undefined,
): Promise<Reply> {
  const fault = taken?.fault
  if (fault?.kind === 'delay') await around.settings.sleep(fault.ms)
  let headers: Readonly<Record<string, string>> = {}
  try {
    if (taken !== undefined && fault?.kind === 'status') return faultReply(fault, taken.luck, around.nextId())
    const verdict = admit(incoming, around)
    headers = verdict?.headers ?? {}
    if (verdict?.refusedBy !== undefined)
      return reply(429, quotaBody(verdict.refusedBy, around.nextId()), headers)
    const answer = perform(incoming, around, taken)
    const sent = reply(answer.status, answer.body, headers)
    return fault?.kind === 'truncate' && sent.body !== null
      ? { ...sent, body: sent.body.slice(0, Math.floor(sent.body.length / 2)) }
      : sent
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusalReply(error, around.nextId(), headers)
  }
}

function admit(
  incoming: Incoming,
  { tokens, quota, portal }: Surroundings,
): ReturnType<QuotaKeeper['admit']> | undefined {
  const { operation } = incoming.route
  if (isPublic(operation)) return undefined
  const grant = tokens.authenticate(incoming.authorization)
  requireScopes(grant, requiredScopes(operation, incoming.params, portal().objectTypes))
  return quota?.admit(quotaKind(incoming.path, operation), grant.token)
}

/** Operations that hand out or explain tokens, and so need none. */
function isPublic(operation: string): boolean {
  return operation === 'createAccessToken' || operation === 'introspectToken'
}

function perform(
  { route, params, query, text }: Incoming,
  around: Surroundings,
  taken: TakenFault | undefined,
): Answer {
  const operation = around.operations[route.operation]
  if (operation === undefined)
    throw new Error(`no operation named ${route.operation}, though the contract has it`)
  const body = bodyOf(route, text)
  const { version, success, partial } = route
  const call = { portal: around.portal(), params, query, body, version, success, partial }
  try {
    return taken === undefined ? operation(call) : runFaulty(taken, operation, call)
  } finally {
    // A refusal or a lost answer may have changed something too.
    around.settle()
  }
}

// Forms of the token operations are read by those themselves.
function bodyOf(route: Route, text: string): unknown {
  if (isPublic(route.operation)) return text
  return route.body === undefined ? undefined : readBody(route, text)
}

import type { Fault } from './fault.ts'
import type { Luck } from './luck.ts'
import { quotaBody } from './quota.ts'
import { Refusal } from './refusal.ts'
import { type Reply, refusalReply, reply } from './reply.ts'

// HubSpot's error guide lists 502, 503, 504 and 521 (documented); 500 is what everybody meets.
const SERVER_ERRORS = [500, 502, 503, 504, 521] as const

// A portal on the move says for how long in Retry-After, "typically up to 24 hours" (documented); tests want less.
const MOVING_SECONDS = 60

/** Writes the answer that a fault wants instead of the operation's. */
export function faultReply(fault: Fault & { kind: 'status' }, luck: Luck, correlationId: string): Reply {
  const { policy = 'TEN_SECONDLY_ROLLING', body } = fault
  const status = fault.status === '5xx' ? serverError(luck) : fault.status
  const headers = headersOf(fault, status)
  if (typeof body === 'string') return { status, headers, body }
  if (body !== undefined) return reply(status, body, headers)
  if (status === 429) return reply(429, quotaBody(policy, correlationId), headers)
  return refusalReply(new Refusal(status, messageOf(status)), correlationId, headers)
}

function serverError(luck: Luck): number {
  return SERVER_ERRORS[Math.floor(luck() * SERVER_ERRORS.length)] ?? 500
}

function headersOf(
  { retryAfterSeconds, headers }: Fault & { kind: 'status' },
  status: number,
): Readonly<Record<string, string>> {
  const seconds = retryAfterSeconds ?? (status === 477 ? MOVING_SECONDS : undefined)
  return { ...(seconds === undefined ? {} : { 'Retry-After': String(seconds) }), ...headers }
}

// The meanings are documented, the words are ours.
function messageOf(status: number): string {
  if (status === 423) return 'The resource is locked by other writes; wait at least two seconds'
  if (status === 477) return 'The account is being moved between data centers; see Retry-After'
  return `Answered ${status} because a fault asked for it`
}

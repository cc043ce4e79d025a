import type { CallOptions } from '@hubspot-associations/client/core'
import { pairKey } from '../object-pair.ts'
import { applyRequests, type ReadyRequest } from './apply-requests.ts'
import { pairReader } from './pair-reader.ts'
import { planRequest } from './plan-request.ts'
import type { PlannedRequest } from './planned-request.ts'
import { describeDone, type SchemaChange } from './schema-change.ts'
import type { SchemaPortal } from './schema-portal.ts'
import type { SchemaAnswer, SchemaRequest } from './schema-request.ts'

/** How requests are answered. */
export interface RequestOptions extends CallOptions {
  /** Does everything but change. */
  readonly dryRun: boolean
}

/**
 * Requests in, exactly one answer per request out, in no particular order. Each object pair is read once. What
 * stops everything (bad token, daily limit) is thrown after the last answer.
 */
export async function* answerRequests(
  portal: SchemaPortal,
  requests: readonly SchemaRequest[],
  { dryRun, ...call }: RequestOptions,
): AsyncGenerator<SchemaAnswer, void, undefined> {
  const ready = new Map<SchemaChange, ReadyRequest>()
  const seen = new Map<string, SchemaRequest>()
  const read = pairReader(portal, call)
  for (const request of requests) {
    const held = await read(request)
    const planned = 'code' in held ? held : planRequest(request.ask, held)
    const settled = settledAtOnce(request, planned, seen)
    if (settled !== undefined) yield settled
    else if ('change' in planned) ready.set(planned.change, { request, facts: planned.facts })
  }
  if (!dryRun) yield* applyRequests(portal, ready, call)
  else
    for (const [change, { request, facts }] of ready)
      yield { request, status: 'planned', message: describeDone(change, 'would be'), ...facts }
}

function settledAtOnce(
  request: SchemaRequest,
  planned: PlannedRequest,
  seen: Map<string, SchemaRequest>,
): SchemaAnswer | undefined {
  if ('code' in planned) return { request, status: 'rejected', ...planned }
  if ('unchanged' in planned)
    return { request, status: 'unchanged', message: planned.unchanged, ...planned.facts }
  const earlier = seen.get(keyOf(planned.change))
  if (earlier === undefined) {
    seen.set(keyOf(planned.change), request)
    return undefined
  }
  const { position } = earlier
  if (JSON.stringify(earlier.ask) === JSON.stringify(request.ask))
    return { request, status: 'unchanged', message: `repeats ${position}`, ...planned.facts }
  const message = `${position} asks something else of the same`
  return { request, status: 'rejected', code: 'CONFLICTING_ROWS', message }
}

/** What a change is about: two of the same key cannot both be made. */
function keyOf(change: SchemaChange): string {
  const place = `${pairKey(change.pair)} ${change.kind}`
  if (change.kind === 'create-label') return `${place} ${change.texts.label}`
  if (change.kind !== 'limit') return `${place} ${change.typeId}`
  return `${place} ${change.target.type?.category} ${change.target.type?.typeId}`
}

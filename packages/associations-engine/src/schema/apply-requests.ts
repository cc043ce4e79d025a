import type { CallOptions } from '@hubspot-associations/client/core'
import { pairKey } from '../object-pair.ts'
import type { ChangeOutcome } from './change-outcome.ts'
import { sameTexts } from './diff-labels.ts'
import { bothSides } from './find-label.ts'
import { describeDone, type SchemaChange } from './schema-change.ts'
import type { SchemaPortal } from './schema-portal.ts'
import type { SchemaAnswer, SchemaFacts, SchemaRequest } from './schema-request.ts'

/** A request whose change can be made, and what will be there after it. */
export interface ReadyRequest {
  readonly request: SchemaRequest
  readonly facts: SchemaFacts
}

/** Makes the changes of requests, one answer each; what stops everything is thrown after the last answer. */
export async function* applyRequests(
  portal: SchemaPortal,
  ready: ReadonlyMap<SchemaChange, ReadyRequest>,
  call: CallOptions,
): AsyncGenerator<SchemaAnswer, void, undefined> {
  const created: CreatedLabel[] = []
  try {
    for await (const outcome of portal.apply([...ready.keys()], call)) {
      const { change, status } = outcome
      const asked = ready.get(change)
      if (asked === undefined) throw new Error('a change got an outcome that nobody asked for')
      if (change.kind === 'create-label' && status === 'done') created.push({ ...asked, change })
      else yield answerTo(outcome, asked)
    }
  } finally {
    for (const ofPair of Map.groupBy(created, ({ change }) => pairKey(change.pair)).values())
      yield* withNumbers(portal, ofPair, call)
  }
}

interface CreatedLabel extends ReadyRequest {
  readonly change: Extract<SchemaChange, { readonly kind: 'create-label' }>
}

function answerTo(outcome: ChangeOutcome, { request, facts }: ReadyRequest): SchemaAnswer {
  if (outcome.status === 'done')
    return { request, status: 'applied', message: describeDone(outcome.change, 'was'), ...facts }
  const { message, correlationId } = outcome
  const trouble = { message, ...(correlationId === undefined ? {} : { correlationId }) }
  return outcome.status === 'refused'
    ? { request, status: 'rejected', code: 'REFUSED_BY_HUBSPOT', ...trouble }
    : { request, status: 'failed', code: 'NOT_DONE', ...trouble }
}

/** HubSpot gives new labels their numbers; a portal that cannot be read again keeps them to itself. */
async function* withNumbers(
  portal: SchemaPortal,
  created: readonly CreatedLabel[],
  call: CallOptions,
): AsyncGenerator<SchemaAnswer, void, undefined> {
  const [first] = created
  if (first === undefined) return
  const held = await portal.read(first.change.pair, call).catch((error: Error) => error)
  for (const { request, facts, change } of created) {
    const message = describeDone(change, 'was')
    if (held instanceof Error) {
      const unread = `${message}; its number could not be read: ${held.message}`
      yield { request, status: 'applied', message: unread, ...facts }
      continue
    }
    const label = bothSides(held).find((side) => sameTexts(side, change.texts))
    yield { request, status: 'applied', message, ...facts, ...(label === undefined ? {} : { label }) }
  }
}

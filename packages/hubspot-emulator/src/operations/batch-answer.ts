import type { Answer, Call } from '../http/call.ts'

/** An entry of a batch answer's `errors`. */
export interface BatchError {
  readonly status: 'error'
  readonly category: string
  readonly subCategory?: string
  readonly message: string
  readonly context: Readonly<Record<string, readonly string[]>>
}

/** What became of a batch. */
export interface BatchOutcome {
  readonly results: readonly object[]
  readonly errors?: readonly BatchError[]
  readonly status?: 'COMPLETE' | 'CANCELED'
}

/** Writes a batch's outcome in HubSpot's envelope, with the status that the version has for it. */
export function batchAnswer(call: Call, { results, errors = [], status = 'COMPLETE' }: BatchOutcome): Answer {
  const time = new Date(call.portal.settings.now()).toISOString()
  const isPartial = errors.length > 0
  return {
    status: isPartial ? call.partial : call.success,
    body: {
      status,
      results,
      ...(isPartial ? { numErrors: errors.length, errors } : {}),
      startedAt: time,
      completedAt: time,
    },
  }
}

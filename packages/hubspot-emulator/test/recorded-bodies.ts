import { expect } from 'vitest'
import type { Reply } from './ask.ts'

const ID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

type Fields<Name extends string> = Readonly<Record<Name, unknown>>

/** What is another in every answer, put in place of what the recording had. */
export const ANY: Fields<'correlationId' | 'requestId' | 'startedAt' | 'completedAt'> = {
  correlationId: ID,
  requestId: ID,
  startedAt: TIME,
  completedAt: TIME,
}

/** The frame of a recorded refusal; what it was about comes on top. */
export const REFUSAL: Fields<'status' | 'correlationId'> = {
  status: 'error',
  correlationId: ANY.correlationId,
}

/** The frame of a recorded batch answer. */
export const BATCH: Fields<'status' | 'startedAt' | 'completedAt'> = {
  status: 'COMPLETE',
  startedAt: ANY.startedAt,
  completedAt: ANY.completedAt,
}

/** Holds an answer against a recording: the status, and the whole body, nothing more and nothing less. */
export function expectRecorded({ status, body }: Reply, recorded: { status: number; body: object }): void {
  expect({ status, body }).toEqual(recorded)
}

import type { Clock } from '@hubspot-associations/client'
import type { Terminal } from './progress.ts'

/** Hears what happens, one event at a time. Never a token, never a cell of the input. */
export interface EventLog {
  write(event: string, fields?: Readonly<Record<string, unknown>>): void
}

/** The forms in which events can be told. */
export const logFormats = ['json'] as const

/** A line of JSON for each event, or silence where none was asked for. */
export function createEventLog(
  format: string | undefined,
  { stderr, clock }: { readonly stderr: Terminal; readonly clock: Pick<Clock, 'now'> },
): EventLog {
  if (format === undefined) return { write: () => {} }
  return {
    write(event, fields = {}) {
      const time = new Date(clock.now()).toISOString()
      stderr.write(`${JSON.stringify({ time, event, ...fields })}\n`)
    },
  }
}

import type { JournalRecord } from '../http/journal.ts'
import type { JournalEvent } from './control-api.ts'

/** Tells a request without its bodies. */
export function journalEvent(entry: JournalRecord): JournalEvent {
  const { number, at, durationMs, method, path, query, operation, status, fault } = entry
  return {
    number,
    at: new Date(at).toISOString(),
    durationMs: durationMs ?? null,
    method,
    path,
    query,
    operation: operation ?? null,
    status: status ?? null,
    fault: fault ?? null,
  }
}

import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { JournalEvent } from '../../src/control/control-api.ts'
import { Copyable } from './copyable.tsx'
import { RequestItem } from './request-item.tsx'

const FILTERS = [
  { key: 'all', text: 'All', keep: () => true },
  { key: 'writes', text: 'Changes', keep: ({ operation }: JournalEvent) => isChange(operation) },
  {
    key: 'trouble',
    text: 'Trouble',
    keep: ({ status, fault }: JournalEvent) =>
      fault !== null || status === null || status === 207 || status >= 400,
  },
] as const

/** More rows than this would be drawn anew with every request, and seldom read. */
const ROWS = 60

/** The requests that the emulator received, newest first, as they come. */
export function RequestList({ requests }: { readonly requests: readonly JournalEvent[] }): VNode {
  const [filter, setFilter] = useState<string>('all')
  const [held, setHeld] = useState<readonly JournalEvent[]>()
  const keep = FILTERS.find(({ key }) => key === filter)?.keep ?? FILTERS[0].keep
  const [length, setLength] = useState(ROWS)
  const kept = (held ?? requests).filter(keep)
  const shown = kept.slice(0, length)
  return (
    <section class="panel requests" aria-labelledby="requests">
      <header>
        <h2 id="requests">Requests</h2>
        <fieldset class="segments">
          <legend class="unseen">Which requests to show</legend>
          {FILTERS.map(({ key, text }) => (
            <button type="button" key={key} aria-pressed={key === filter} onClick={() => setFilter(key)}>
              {text}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          aria-pressed={held !== undefined}
          onClick={() => setHeld(held === undefined ? requests : undefined)}
        >
          {held === undefined ? 'Pause' : 'Go on'}
        </button>
      </header>
      {requests.length === 0 && <NoRequests />}
      {requests.length > 0 && shown.length === 0 && <p class="empty">None of this kind so far.</p>}
      <ol>
        {shown.map((request) => (
          <RequestItem key={request.number} request={request} />
        ))}
      </ol>
      {kept.length > shown.length && (
        <button type="button" class="link" onClick={() => setLength(length + ROWS)}>
          Show older ones
        </button>
      )}
    </section>
  )
}

function NoRequests(): VNode {
  return (
    <>
      <p class="empty">No requests yet. They appear here as they come, once a client talks to:</p>
      <Copyable text={location.origin} />
    </>
  )
}

function isChange(operation: string | null): boolean {
  return operation !== null && !/^(list|read|search|get|track|introspect|createAccessToken)/.test(operation)
}

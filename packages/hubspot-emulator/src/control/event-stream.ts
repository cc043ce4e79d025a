import type { EmulatorCore } from '../emulator-core.ts'
import type { JournalRecord } from '../http/journal.ts'
import type { StreamReader } from '../http/reply.ts'
import type { ControlRoutes } from './control-call.ts'
import { numberIn } from './control-call.ts'
import { journalEvent } from './journal-event.ts'

/** The stream of what happens, as it happens. */
export const events: ControlRoutes = {
  'GET /events': ({ core, query, header }) => {
    const resumed = new URLSearchParams({ since: header('last-event-id') ?? query.get('since') ?? '' })
    const since = numberIn(resumed, 'since', { otherwise: core.journal.last, highest: core.journal.last })
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      start: (reader) => tell(core, since, reader),
    }
  },
}

function tell(core: EmulatorCore, since: number, reader: StreamReader): () => void {
  let isOpen = true
  const unfollowRequests = core.journal.follow((entry) => send(requestEvent(entry)))
  const unfollowState = core.follow(() => send(stateEvent(core)))

  function leave(): void {
    isOpen = false
    unfollowRequests()
    unfollowState()
  }

  // A reader that does not keep up is let go; with Last-Event-ID it comes back to where it was.
  function send(text: string): void {
    if (!isOpen) return
    reader.send(text)
    if (reader.keepsUp()) return
    leave()
    reader.end()
  }

  send('retry: 1000\n\n')
  for (const entry of core.journal.received)
    if (entry.number > since && entry.durationMs !== undefined) send(requestEvent(entry))
  return leave
}

function requestEvent(entry: JournalRecord): string {
  return `event: request\nid: ${entry.number}\ndata: ${JSON.stringify(journalEvent(entry))}\n\n`
}

function stateEvent({ journal }: EmulatorCore): string {
  return `event: state\ndata: ${JSON.stringify({ lastRequest: journal.last })}\n\n`
}

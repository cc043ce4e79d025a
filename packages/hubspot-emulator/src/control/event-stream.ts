import type { EmulatorCore } from '../emulator-core.ts'
import type { JournalRecord } from '../http/journal.ts'
import type { ControlRoutes } from './control-call.ts'
import { numberIn } from './control-call.ts'
import { journalEvent } from './journal-event.ts'

/** The stream of what happens, as it happens. */
export const events: ControlRoutes = {
  'GET /events': ({ core, query, headers }) => {
    const resumed = new URLSearchParams({ since: headers.get('last-event-id') ?? query.get('since') ?? '' })
    const since = numberIn(resumed, 'since', { otherwise: core.journal.last, highest: core.journal.last })
    return new Response(eventStream(core, since), {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    })
  },
}

// A reader that does not keep up is let go; with Last-Event-ID it comes back to where it was.
const WAITING_EVENTS = 10_000

function eventStream(core: EmulatorCore, since: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = (): void => undefined

  return new ReadableStream<Uint8Array>({
    start(controller): void {
      const send = (text: string): void => {
        controller.enqueue(encoder.encode(text))
        if ((controller.desiredSize ?? 0) >= -WAITING_EVENTS) return
        leave()
        controller.close()
      }
      const unfollowRequests = core.journal.follow((entry) => send(requestEvent(entry)))
      const unfollowState = core.follow(() => send(stateEvent(core)))
      leave = () => {
        unfollowRequests()
        unfollowState()
      }
      send('retry: 1000\n\n')
      for (const entry of core.journal.received)
        if (entry.number > since && entry.durationMs !== undefined) send(requestEvent(entry))
    },
    cancel(): void {
      leave()
    },
  })
}

function requestEvent(entry: JournalRecord): string {
  return `event: request\nid: ${entry.number}\ndata: ${JSON.stringify(journalEvent(entry))}\n\n`
}

function stateEvent({ journal }: EmulatorCore): string {
  return `event: state\ndata: ${JSON.stringify({ lastRequest: journal.last })}\n\n`
}

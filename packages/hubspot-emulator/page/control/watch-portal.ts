import type {
  ControlJournal,
  ControlState,
  JournalEntry,
  JournalEvent,
} from '../../src/control/control-api.ts'
import { ask } from './ask.ts'

/** What the page is told while it watches. */
export interface Watcher {
  /** The requests so far, oldest first; replaces what was told before. */
  started(requests: readonly JournalEvent[]): void
  /** Requests since then, oldest first. */
  received(requests: readonly JournalEvent[]): void
  /** Something else than a request changed the portal. */
  changed(): void
  state(state: ControlState): void
  lost(): void
}

const FIRST_REQUESTS = 60
/** Many requests a second would otherwise draw the page as often. */
const GATHER_MS = 250
const RETRY_MS = 1500
/** Rolling quotas recover without any request. */
const GAUGES_MS = 1000

/** Tells what happens in the portal until it is stopped; a lost emulator is looked for again and again. */
export function watchPortal(watcher: Watcher): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const refresh = createRefresh(watcher, signal)
  let hasQuotas = false

  const gauges = setInterval(() => {
    if (hasQuotas && document.visibilityState === 'visible') refresh()
  }, GAUGES_MS)

  async function connect(): Promise<void> {
    try {
      const state = await ask<ControlState>('state', { signal })
      const { entries, last } = await ask<ControlJournal>(`journal?limit=${FIRST_REQUESTS}`, { signal })
      hasQuotas = state.quotas.length > 0
      watcher.state(state)
      watcher.started(entries.map(withoutBodies))
      listen(last, { watcher, refresh, signal, lost: retry })
    } catch {
      // Whatever it was, the remedy is the same: say so and try again.
      retry()
    }
  }

  function retry(): void {
    if (signal.aborted) return
    watcher.lost()
    setTimeout(connect, RETRY_MS)
  }

  connect()
  return () => {
    clearInterval(gauges)
    stop.abort()
  }
}

// One question at a time, and one more if something happened meanwhile.
function createRefresh(watcher: Watcher, signal: AbortSignal): () => void {
  let isAsking = false
  let isStale = false

  async function refresh(): Promise<void> {
    isStale = true
    if (isAsking) return
    isAsking = true
    try {
      while (isStale && !signal.aborted) {
        isStale = false
        watcher.state(await ask<ControlState>('state', { signal }))
      }
    } catch {
      // The event stream notices a lost emulator, and tells.
    } finally {
      isAsking = false
    }
  }
  return refresh
}

interface Listening {
  readonly watcher: Watcher
  readonly refresh: () => void
  readonly signal: AbortSignal
  readonly lost: () => void
}

function listen(since: number, { watcher, refresh, signal, lost }: Listening): void {
  const source = new EventSource(`/_emulator/events?since=${since}`)
  let gathered: JournalEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(): void {
    timer = undefined
    const requests = gathered
    gathered = []
    watcher.received(requests)
    refresh()
  }

  source.addEventListener('request', ({ data }: MessageEvent<string>) => {
    gathered.push(JSON.parse(data))
    timer ??= setTimeout(tell, GATHER_MS)
  })
  source.addEventListener('state', () => {
    watcher.changed()
    refresh()
    forgetIfEmptied(watcher, signal)
  })
  source.addEventListener('error', () => {
    // The browser would ask on from the last number, which a restarted emulator has not reached yet.
    source.close()
    lost()
  })
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    source.close()
  })
}

// A reset empties the journal, though its numbers go on.
async function forgetIfEmptied(watcher: Watcher, signal: AbortSignal): Promise<void> {
  try {
    const { entries } = await ask<ControlJournal>('journal?limit=1', { signal })
    if (entries.length === 0) watcher.started([])
  } catch {
    // The event stream notices a lost emulator, and tells.
  }
}

function withoutBodies({ request: _request, answer: _answer, ...event }: JournalEntry): JournalEvent {
  return event
}

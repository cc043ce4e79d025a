import { useEffect, useReducer } from 'preact/hooks'
import type { ControlState, JournalEvent } from '../../src/control/control-api.ts'
import { watchPortal } from './watch-portal.ts'

/** What the page knows of the portal. */
export interface PortalView {
  readonly state: ControlState | undefined
  /** Newest first. */
  readonly requests: readonly JournalEvent[]
  readonly isLost: boolean
  /** Goes up with the first state after records, links, labels or limits may have changed. */
  readonly version: number
  /** Something changed that the state does not tell yet. */
  readonly isStale: boolean
}

type Happening =
  | { readonly kind: 'started' | 'received'; readonly requests: readonly JournalEvent[] }
  | { readonly kind: 'state'; readonly state: ControlState }
  | { readonly kind: 'changed' | 'lost' }

/** Requests kept in the page; the emulator keeps more. */
export const REQUESTS_KEPT = 300

const NOTHING: PortalView = { state: undefined, requests: [], isLost: false, version: 0, isStale: false }

/** The view after something happened. */
export function viewAfter(view: PortalView, happening: Happening): PortalView {
  switch (happening.kind) {
    case 'state':
      return {
        ...view,
        state: happening.state,
        version: view.isStale ? view.version + 1 : view.version,
        isStale: false,
      }
    case 'lost':
      return { ...view, isLost: true }
    case 'changed':
      return { ...view, isStale: true }
    case 'started':
      return {
        ...view,
        requests: happening.requests.toReversed(),
        isLost: false,
        version: view.version + 1,
      }
    case 'received':
      return received(view, happening.requests)
  }
}

function received(view: PortalView, requests: readonly JournalEvent[]): PortalView {
  const known = new Set(view.requests.map(({ number }) => number))
  const fresh = requests.filter(({ number }) => !known.has(number)).toReversed()
  return {
    ...view,
    requests: [...fresh, ...view.requests].slice(0, REQUESTS_KEPT),
    isStale: view.isStale || fresh.some(({ method }) => method !== 'GET'),
  }
}

/** Watches the portal as long as the page is open. */
export function usePortal(): PortalView {
  const [view, tell] = useReducer(viewAfter, NOTHING)
  useEffect(
    () =>
      watchPortal({
        started: (requests) => tell({ kind: 'started', requests }),
        received: (requests) => tell({ kind: 'received', requests }),
        state: (state) => tell({ kind: 'state', state }),
        changed: () => tell({ kind: 'changed' }),
        lost: () => tell({ kind: 'lost' }),
      }),
    [],
  )
  return view
}

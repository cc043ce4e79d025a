import type { VNode } from 'preact'
import type { ControlState } from '../../src/control/control-api.ts'
import { count } from '../words.ts'
import { PortalActions } from './portal-actions.tsx'

interface TopBarProps {
  readonly state: ControlState
  readonly isLost: boolean
}

/** Which portal this is, how big, whether it answers, and what can be done to all of it. */
export function TopBar({ state, isLost }: TopBarProps): VNode {
  const records = sum(state.objects.map((object) => object.records))
  const links = sum(state.pairs.map((pair) => pair.links))
  return (
    <header class="top">
      <h1>
        <Mark />
        HubSpot emulator
      </h1>
      <p class="where">
        <span class={`pulse ${isLost ? 'bad' : 'good'}`} role="status">
          {isLost ? 'no answer, trying again' : 'live'}
        </span>
        <code>{location.host}</code>
        <span>portal {state.portalId}</span>
        <span>
          {count(records, 'record')}, {count(links, 'link')}
        </span>
      </p>
      <PortalActions snapshotTakenAt={state.snapshotTakenAt} records={records} links={links} />
    </header>
  )
}

function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 7L17.5 5M6 7l6.5 11" />
      <circle cx="6" cy="7" r="3.4" />
      <circle cx="18" cy="5" r="2.4" />
      <circle cx="13" cy="19" r="2.9" />
    </svg>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

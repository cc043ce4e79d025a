import type { VNode } from 'preact'
import { type PortalView, usePortal } from '../control/use-portal.ts'
import { type RecordAddress, useAddress } from '../route.ts'
import { EmptyPortal } from './empty-portal.tsx'
import { LabelTable } from './label-table.tsx'
import { Neighbourhood } from './neighbourhood.tsx'
import { QuotaGauges } from './quota-gauges.tsx'
import { RecordFinder } from './record-finder.tsx'
import { RequestList } from './request-list.tsx'
import { TopBar } from './top-bar.tsx'
import { Trouble } from './trouble.tsx'
import { useFirstRecord } from './use-first-record.ts'

/** The whole page: records at the left, the picture in the middle, what happens at the right. */
export function App(): VNode {
  const view = usePortal()
  const { state, isLost } = view
  if (state === undefined) {
    return (
      <p class="waiting">
        {isLost ? 'The emulator does not answer. Trying again …' : 'Asking the emulator …'}
      </p>
    )
  }
  return (
    <>
      <TopBar state={state} isLost={isLost} />
      <Workbench view={view} />
    </>
  )
}

function Workbench({ view }: { readonly view: PortalView }): VNode {
  const { state, requests, version } = view
  const chosen = useAddress()
  const address = useFirstRecord(chosen, state, version)
  const isEmpty = state?.objects.every(({ records }) => records === 0) ?? true
  return (
    <div class="workbench">
      <RecordFinder objects={state?.objects ?? []} version={version} current={address} />
      <main>{isEmpty ? <EmptyPortal /> : <Middle address={address} view={view} />}</main>
      <aside aria-label="Requests, quotas and faults">
        <QuotaGauges quotas={state?.quotas ?? []} />
        <Trouble tick={version + (state?.lastRequest ?? 0)} requests={requests} />
        <RequestList requests={requests} />
      </aside>
    </div>
  )
}

interface MiddleProps {
  readonly address: RecordAddress | undefined
  readonly view: PortalView
}

function Middle({ address, view: { state, version } }: MiddleProps): VNode {
  return (
    <>
      <Neighbourhood address={address} version={version} />
      {state !== undefined && <LabelTable state={state} />}
    </>
  )
}

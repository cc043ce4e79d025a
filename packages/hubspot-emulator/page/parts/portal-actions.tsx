import type { ComponentChildren, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { count, timeOfDay } from '../words.ts'
import { Dialog } from './dialog.tsx'
import { DiffView } from './diff-view.tsx'
import { type Action, useAction } from './use-action.ts'

interface ActionsProps {
  readonly snapshotTakenAt: string | null
  readonly records: number
  readonly links: number
}

/** Buttons for the whole portal: remember it, compare it, go back, begin anew. */
export function PortalActions({ snapshotTakenAt, records, links }: ActionsProps): VNode {
  const action = useAction()
  const [open, setOpen] = useState<'compare' | 'reset' | 'restore'>()
  const close = (): void => setOpen(undefined)
  const hasSnapshot = snapshotTakenAt !== null
  const without = hasSnapshot ? undefined : 'Take a snapshot first'
  return (
    <div class="actions">
      {hasSnapshot && <span class="quiet">snapshot of {timeOfDay(snapshotTakenAt)}</span>}
      <button
        type="button"
        disabled={action.isBusy}
        onClick={() => action.run('snapshot', { method: 'POST' })}
      >
        {hasSnapshot ? 'New snapshot' : 'Snapshot'}
      </button>
      <button type="button" disabled={!hasSnapshot} title={without} onClick={() => setOpen('compare')}>
        Compare
      </button>
      <button type="button" disabled={!hasSnapshot} title={without} onClick={() => setOpen('restore')}>
        Restore
      </button>
      <button type="button" class="danger" onClick={() => setOpen('reset')}>
        Reset
      </button>
      {action.problem !== undefined && <p role="alert">{action.problem}</p>}
      {open === 'compare' && <DiffView close={close} />}
      {open === 'restore' && (
        <Confirm title="Go back to the snapshot?" path="restore" verb="Restore" action={action} close={close}>
          Records, links, labels and limits become what they were; what came since then is lost.
        </Confirm>
      )}
      {open === 'reset' && (
        <Confirm title="Reset the portal?" path="reset" verb="Reset" action={action} close={close}>
          {count(records, 'record')} and {count(links, 'link')} go, and so do requests, faults and used-up
          quotas.
        </Confirm>
      )}
    </div>
  )
}

interface ConfirmProps {
  readonly title: string
  readonly path: string
  readonly verb: string
  readonly action: Action
  readonly close: () => void
  readonly children: ComponentChildren
}

function Confirm({ title, path, verb, action, close, children }: ConfirmProps): VNode {
  async function confirm(): Promise<void> {
    if (await action.run(path, { method: 'POST' })) close()
  }
  return (
    <Dialog title={title} close={close}>
      <p>{children}</p>
      {action.problem !== undefined && <p role="alert">{action.problem}</p>}
      <p class="buttons">
        <button type="button" onClick={close}>
          Cancel
        </button>
        <button type="button" class="danger solid" disabled={action.isBusy} onClick={confirm}>
          {verb}
        </button>
      </p>
    </Dialog>
  )
}

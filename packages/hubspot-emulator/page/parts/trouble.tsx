import type { VNode } from 'preact'
import type { ControlFaults, JournalEvent } from '../../src/control/control-api.ts'
import { useAnswer } from '../control/use-answer.ts'
import { faultWords } from '../fault-choices.ts'
import { count } from '../words.ts'
import { RandomTrouble } from './random-trouble.tsx'
import { ScriptedTrouble } from './scripted-trouble.tsx'
import { useAction } from './use-action.ts'

interface TroubleProps {
  /** Goes up whenever faults may have been used or changed. */
  readonly tick: number
  readonly requests: readonly JournalEvent[]
}

/** Switches for faults: the next requests, or some by chance. */
export function Trouble({ tick, requests }: TroubleProps): VNode {
  const { answer } = useAnswer<ControlFaults>('faults', tick)
  return (
    <section class="panel trouble" aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      <Pending faults={answer} />
      <ScriptedTrouble requests={requests} />
      <RandomTrouble random={answer?.random ?? null} />
    </section>
  )
}

function Pending({ faults }: { readonly faults: ControlFaults | undefined }): VNode | null {
  const action = useAction()
  if (faults === undefined || faults.scripted.length === 0) return null
  return (
    <div class="pending" role="status">
      <ul>
        {faults.scripted.map(({ count: remaining, fault, operation, route }, index) => (
          <li key={`${index} ${faultWords(fault)}`}>
            <b>{faultWords(fault)}</b>
            <span>
              for the next {count(remaining, 'request')}
              {(operation ?? route) !== undefined && <code> {operation ?? route}</code>}
            </span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        disabled={action.isBusy}
        onClick={() => action.run('faults', { method: 'DELETE' })}
      >
        Clear
      </button>
      {action.problem !== undefined && <p role="alert">{action.problem}</p>}
    </div>
  )
}

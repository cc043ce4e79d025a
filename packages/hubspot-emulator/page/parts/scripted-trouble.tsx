import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { JournalEvent } from '../../src/control/control-api.ts'
import { FAULT_CHOICES } from '../fault-choices.ts'
import { useAction } from './use-action.ts'

// The operations that move associations, by the contract's names; whatever was asked for joins them.
const OPERATIONS = [
  'createAssociationsBatch',
  'createDefaultAssociationsBatch',
  'archiveAssociationsBatch',
  'archiveAssociationLabelsBatch',
  'readAssociationsBatch',
  'listAssociationLabels',
  'readObjectsBatch',
  'searchObjects',
]

/** Makes the next so many requests fail. */
export function ScriptedTrouble({ requests }: { readonly requests: readonly JournalEvent[] }): VNode {
  const [key, setKey] = useState('429')
  const [number, setNumber] = useState('1')
  const [operation, setOperation] = useState('')
  const { isBusy, problem, run } = useAction()
  const seen = requests.flatMap((request) => (request.operation === null ? [] : [request.operation]))

  function arm(event: Event): void {
    event.preventDefault()
    const fault = FAULT_CHOICES.find((choice) => choice.key === key)?.fault
    if (fault === undefined) return
    const scope = operation === '' ? {} : { operation }
    run('faults', { method: 'POST', body: { count: Number(number), fault, ...scope } })
  }

  return (
    <form class="arm" onSubmit={arm}>
      <div class="who">
        <label>
          Next{' '}
          <input
            type="number"
            min="1"
            max="10000"
            required
            value={number}
            onInput={(event) => setNumber(event.currentTarget.value)}
          />
        </label>
        <OperationSelect
          names={[...new Set([...OPERATIONS, ...seen])]}
          value={operation}
          choose={setOperation}
        />
      </div>
      <FaultSelect value={key} choose={setKey} />
      <button type="submit" class="solid" disabled={isBusy}>
        Switch on
      </button>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </form>
  )
}

interface SelectProps {
  readonly value: string
  readonly choose: (value: string) => void
}

function OperationSelect({
  names,
  value,
  choose,
}: SelectProps & { readonly names: readonly string[] }): VNode {
  return (
    <select aria-label="Which requests" value={value} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">requests of any kind</option>
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}

function FaultSelect({ value, choose }: SelectProps): VNode {
  const groups = Map.groupBy(FAULT_CHOICES, ({ group }) => group)
  return (
    <select aria-label="Fault" value={value} onChange={(event) => choose(event.currentTarget.value)}>
      {[...groups].map(([group, choices]) => (
        <optgroup key={group} label={group}>
          {choices.map(({ key, text }) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

import type { VNode } from 'preact'
import type { ControlRecord } from '../../src/control/control-api.ts'
import { objectWord } from '../words.ts'
import { ShapeMark } from './shape-mark.tsx'

const SHOWN_AT_ONCE = 4

/** The name of the record in the middle, and its properties. */
export function RecordHead({ record }: { readonly record: ControlRecord }): VNode {
  const properties = Object.entries(record.properties).filter(([, value]) => value !== '')
  return (
    <header class="record-head">
      <h2>
        <ShapeMark objectType={record.name} />
        {record.title}
      </h2>
      <p class="quiet">
        {objectWord(record.name)} <code>{record.id}</code>
      </p>
      <details hidden={properties.length === 0} open={properties.length <= SHOWN_AT_ONCE}>
        <summary>Properties</summary>
        <dl class="properties">
          {properties.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </header>
  )
}

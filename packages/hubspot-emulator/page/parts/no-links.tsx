import type { VNode } from 'preact'
import type { ControlRecord } from '../../src/control/control-api.ts'
import { Copyable } from './copyable.tsx'

/** What to do with a record that has no links. */
export function NoLinks({ record: { name, id, title } }: { readonly record: ControlRecord }): VNode {
  const other = name === 'companies' ? 'contacts' : 'companies'
  const path = `/crm/objects/2026-03/${name}/${id}/associations/default/${other}/ID`
  return (
    <div class="no-links">
      <p>{title} has no links yet.</p>
      <p class="quiet">Give it one, with the id of one of the {other} in place of ID:</p>
      <Copyable text={`curl -X PUT -H 'authorization: Bearer any-token' \\\n  ${location.origin}${path}`} />
    </div>
  )
}

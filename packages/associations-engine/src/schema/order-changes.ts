import type { LimitChange, SchemaChange } from './schema-change.ts'

type Rename = Extract<SchemaChange, { kind: 'rename-label' }>

/**
 * Pure: the order in which changes can be made. Labels are renamed and created before limits name them; a
 * label's limit may not exceed that of all associations (documented), so limits go down on labels first and
 * up on labels last; and labels are deleted when all that is to stay stands.
 */
export function orderChanges(changes: readonly SchemaChange[]): SchemaChange[] {
  const renames = changes.filter((change) => change.kind === 'rename-label')
  const others = changes.filter((change) => change.kind !== 'rename-label')
  return [...orderRenames(renames), ...others.toSorted((a, b) => stepOf(a) - stepOf(b))]
}

/** The place of a limit among others: cleared, lowered on a label, set for all, raised on a label. */
export function limitStep({ target, before, after }: Omit<LimitChange, 'kind' | 'pair'>): 0 | 1 | 2 | 3 {
  if (after === null) return 0
  if (target.label === null) return 2
  return before !== null && after < before ? 1 : 3
}

function stepOf(change: SchemaChange): number {
  if (change.kind === 'limit') return 1 + limitStep(change)
  return change.kind === 'delete-label' ? 5 : 0
}

/** A label takes a text only after the label that has it was given another; where two swap, either goes first. */
function orderRenames(renames: readonly Rename[]): Rename[] {
  const ordered: Rename[] = []
  let left = renames
  while (left.length > 0) {
    const free = left.filter((one) => !left.some((other) => other !== one && takesTextOf(one, other)))
    const next = free.length > 0 ? free : left
    ordered.push(...next)
    left = left.filter((each) => !next.includes(each))
  }
  return ordered
}

function takesTextOf({ texts }: Rename, { before }: Rename): boolean {
  return texts.label === before.label || texts.inverseLabel === before.inverseLabel
}

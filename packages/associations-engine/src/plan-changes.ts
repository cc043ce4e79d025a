import type { AssociationLabel, AssociationType } from '@hubspot-associations/client/core'
import { type Change, recordsKey, typeKey } from './change.ts'
import type { CurrentAssociations } from './current-associations.ts'
import { type AppliedCode, failed, type Outcome } from './outcome.ts'

/** One pair of records to write, and every row that asked for it. */
export interface Write {
  readonly fromId: string
  readonly toId: string
  /** Everything the pair's labels are to be afterwards; empty: associate without a label. */
  readonly types: readonly AssociationType[]
  readonly code: AppliedCode
  /** `repeated`: an earlier row of this write asks for the same. */
  readonly rows: readonly { readonly change: Change; readonly repeated: boolean }[]
}

/** What is to be sent, and the rows for which nothing has to be. */
export interface Plan {
  readonly writes: readonly Write[]
  readonly settled: readonly Outcome[]
}

/**
 * Stage 4, pure: compares what the rows of one group ask for with what their pairs hold.
 * Rows of one pair become one write. Since HubSpot replaces a pair's other custom labels (documented
 * and measured), a write carries the union of those that are there and those that are asked for.
 */
export function planChanges(group: readonly Change[], current: CurrentAssociations): Plan {
  const settled: Outcome[] = []
  const writes: Write[] = []
  for (const changes of byRecords(group)) {
    const [first] = changes
    const trouble = current.troubleOf(first)
    if (trouble !== undefined) settled.push(...changes.map(({ row }) => failed(row, 'READ_FAILED', trouble)))
    else planPair(changes, current.typesOf(first), { settled, writes })
  }
  return { writes, settled }
}

type Changes = [Change, ...Change[]]

function byRecords(group: readonly Change[]): Changes[] {
  const pairs = new Map<string, Changes>()
  for (const change of group) {
    const key = recordsKey(change)
    const pair = pairs.get(key)
    if (pair === undefined) pairs.set(key, [change])
    else pair.push(change)
  }
  return [...pairs.values()]
}

function planPair(
  changes: Changes,
  held: readonly AssociationLabel[] | undefined,
  { settled, writes }: { settled: Outcome[]; writes: Write[] },
): void {
  const there = new Set(held?.map(typeKey))
  const asked = new Map<string, AssociationType>()
  const rows: { change: Change; repeated: boolean }[] = []
  for (const change of changes) {
    const missing = change.types.filter((type) => !there.has(typeKey(type)))
    if (held !== undefined && missing.length === 0) {
      settled.push({ row: change.row, status: 'unchanged', code: 'ALREADY_ASSOCIATED' })
      continue
    }
    const repeated = rows.length > 0 && missing.every((type) => asked.has(typeKey(type)))
    for (const type of missing) asked.set(typeKey(type), type)
    rows.push({ change, repeated })
  }
  if (rows.length === 0) return
  const { fromId, toId } = changes[0]
  const code = held === undefined ? 'NEW_ASSOCIATION' : 'LABELS_ADDED'
  writes.push({
    fromId,
    toId,
    types: [...(held ?? []).filter(wouldBeReplaced).map(bare), ...asked.values()],
    code,
    rows,
  })
}

/** HubSpot-defined types stay whatever is written, and the plain type comes by itself. */
function wouldBeReplaced({ category, label }: AssociationLabel): boolean {
  return category !== 'HUBSPOT_DEFINED' && label !== null
}

function bare({ category, typeId }: AssociationType): AssociationType {
  return { category, typeId }
}

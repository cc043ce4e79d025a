import type { CallOptions } from '@hubspot-associations/client/core'
import { type ObjectPair, pairKey, reversed } from '../object-pair.ts'
import type { LabelSchema } from './association-schema.ts'
import { textsOf } from './diff-labels.ts'
import type { SchemaChange } from './schema-change.ts'
import type { SchemaPortal } from './schema-portal.ts'
import type { WantedLimit } from './wanted-limit.ts'

/** A row that asks for one label or one limit of an object pair. */
export interface SchemaRow {
  /** Where it stands in its input. */
  readonly position: number
  readonly from: string
  readonly to: string
  readonly wanted: { readonly label: LabelSchema } | { readonly limit: WantedLimit }
}

/** A row for which nothing has to be changed, or nothing can be. */
export interface SettledRow {
  readonly row: SchemaRow
  readonly status: 'unchanged' | 'rejected'
  readonly message: string
}

/** What rows ask of a portal: changes, each with its row, and rows that are settled without any. */
export interface RowPlan {
  readonly rowOf: ReadonlyMap<SchemaChange, SchemaRow>
  readonly settled: readonly SettledRow[]
}

/** Compares rows with the portal, which is read once per object pair. What no row names is left as it is. */
export async function planRows(
  portal: SchemaPortal,
  rows: readonly SchemaRow[],
  call?: CallOptions,
): Promise<RowPlan> {
  const settled: SettledRow[] = []
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const pair = await portal.pair(row.from, row.to, call)
    if ('code' in pair) settled.push({ row, status: 'rejected', message: pair.message })
    else settled.push(...addRow(groupOf(groups, pair), row, pair))
  }
  const rowOf = new Map<SchemaChange, SchemaRow>()
  for (const group of groups.values()) settled.push(...(await planGroup(portal, group, { rowOf, call })))
  return { rowOf, settled }
}

interface Group {
  readonly pair: ObjectPair
  readonly labels: LabelSchema[]
  readonly limits: WantedLimit[]
  readonly inverseLimits: WantedLimit[]
  readonly rows: Map<LabelSchema | WantedLimit, SchemaRow>
  readonly byKey: Map<string, SchemaRow>
}

/** Rows of both directions are one group, written from the side that came first. */
function groupOf(groups: Map<string, Group>, pair: ObjectPair): Group {
  const known = groups.get(pairKey(pair)) ?? groups.get(pairKey(reversed(pair)))
  if (known !== undefined) return known
  const group = { pair, labels: [], limits: [], inverseLimits: [], rows: new Map(), byKey: new Map() }
  groups.set(pairKey(pair), group)
  return group
}

function addRow(group: Group, row: SchemaRow, pair: ObjectPair): SettledRow[] {
  const isTurned = pairKey(pair) !== pairKey(group.pair)
  const { wanted } = row
  const entry = 'limit' in wanted ? wanted.limit : isTurned ? turned(wanted.label) : wanted.label
  const key = 'limit' in wanted ? limitKey(wanted.limit, isTurned) : `label ${entry.label}`
  const earlier = group.byKey.get(key)
  if (earlier !== undefined) return [repeated(row, earlier)]
  group.byKey.set(key, row)
  group.rows.set(entry, row)
  if ('maxToObjectIds' in entry) (isTurned ? group.inverseLimits : group.limits).push(entry)
  else group.labels.push(entry)
  return []
}

function turned({ label, inverseLabel, ...rest }: LabelSchema): LabelSchema {
  return inverseLabel === undefined
    ? { label, ...rest }
    : { ...rest, label: inverseLabel, inverseLabel: label }
}

function limitKey({ label, type, hubspotDefined }: WantedLimit, isTurned: boolean): string {
  const target = type === undefined ? (hubspotDefined ?? '') : `${type.category} ${type.typeId}`
  return `limit ${isTurned} ${label ?? ''} ${target}`
}

function repeated(row: SchemaRow, earlier: SchemaRow): SettledRow {
  const isSame = JSON.stringify(comparable(row)) === JSON.stringify(comparable(earlier))
  return isSame
    ? { row, status: 'unchanged', message: `repeats line ${earlier.position}` }
    : {
        row,
        status: 'rejected',
        message: `line ${earlier.position} says something else about the same; keep one of the two`,
      }
}

function comparable({ wanted }: SchemaRow): unknown {
  return 'label' in wanted ? Object.values(textsOf(wanted.label)).sort() : wanted.limit.maxToObjectIds
}

async function planGroup(
  portal: SchemaPortal,
  { pair, labels, limits, inverseLimits, rows }: Group,
  { rowOf, call }: { readonly rowOf: Map<SchemaChange, SchemaRow>; readonly call: CallOptions | undefined },
): Promise<SettledRow[]> {
  // Rows of limits say nothing about labels.
  const wanted = { limits, inverseLimits, ...(labels.length === 0 ? {} : { labels }) }
  const { changes, problems } = await portal.diffPair(pair, wanted, call)
  const open = new Map(rows)
  const settled: SettledRow[] = []
  for (const change of changes) {
    const entry = 'entry' in change ? change.entry : undefined
    const row = entry && rows.get(entry)
    if (entry === undefined || row === undefined) continue
    open.delete(entry)
    if (isByAccident(change)) settled.push({ row, status: 'rejected', message: otherSide(change) })
    else rowOf.set(change, row)
  }
  const rejected = problems.flatMap(({ entry, message }): SettledRow[] => {
    const row = open.get(entry)
    open.delete(entry)
    return row === undefined ? [] : [{ row, status: 'rejected', message }]
  })
  const unchanged = [...open.values()].map(
    (row): SettledRow => ({ row, status: 'unchanged', message: 'already so in HubSpot' }),
  )
  return [...settled, ...rejected, ...unchanged]
}

type Rename = Extract<SchemaChange, { kind: 'rename-label' }>

/** A row that leaves the other side's text out hardly means to change it. */
function isByAccident(change: SchemaChange): change is Rename {
  if (change.kind !== 'rename-label') return false
  const { before, entry } = change
  return (
    before.label !== before.inverseLabel &&
    entry.inverseLabel === undefined &&
    entry.renamedFrom === undefined
  )
}

function otherSide({ before }: Rename): string {
  return `the label reads "${before.label}" from one side and "${before.inverseLabel}" from the other; fill in inverse_label`
}

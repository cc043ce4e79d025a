import type { ControlDiff, DiffLink, DiffOf, DiffRecord } from '../control/control-api.ts'
import { type AssociationType, isCustomLabel } from '../portal/association-type.ts'
import type { Portal } from '../portal/portal.ts'
import type { RecordState } from '../store/record-table.ts'
import { describeLabel, describeLimit, describeTypes, named } from './describe.ts'
import type { LinkBefore, RecordBefore, UndoLog } from './undo-log.ts'

/** Tells what changed since the log began, with lists of at most `limit`. */
export function portalDiff(
  portal: Portal,
  log: UndoLog,
  { since, limit }: { readonly since: string; readonly limit: number },
): ControlDiff {
  const types = log.types()
  const records = collect(log.records().map((before) => recordChange(before)))
  const links = collect(log.links().map((before) => linkChange(portal, types, before)))
  const labels = collect([...types].map(([number, before]) => labelChange(portal, number, before)))
  const limits = collect([...types].flatMap(([number, before]) => limitChanges(portal, number, before)))
  return {
    since,
    totals: {
      records: totals(records),
      links: totals(links),
      labels: totals(labels),
      limits: totals(limits),
    },
    records: cut(records, limit),
    links: cut(links, limit),
    labels: cut(labels, limit),
    limits: cut(limits, limit),
  }
}

interface Change<Thing> {
  readonly before: Thing | undefined
  readonly after: Thing | undefined
}

interface Lists<Thing> extends DiffOf<Thing> {
  readonly added: Thing[]
  readonly removed: Thing[]
  readonly changed: { before: Thing; after: Thing }[]
}

function collect<Thing>(changes: readonly Change<Thing>[]): Lists<Thing> {
  const lists: Lists<Thing> = { added: [], removed: [], changed: [] }
  for (const { before, after } of changes) {
    if (before === undefined) {
      if (after !== undefined) lists.added.push(after)
    } else if (after === undefined) lists.removed.push(before)
    else if (JSON.stringify(before) !== JSON.stringify(after)) lists.changed.push({ before, after })
  }
  return lists
}

function totals({ added, removed, changed }: Lists<unknown>): {
  added: number
  removed: number
  changed: number
} {
  return { added: added.length, removed: removed.length, changed: changed.length }
}

function cut<Thing>({ added, removed, changed }: Lists<Thing>, limit: number): DiffOf<Thing> {
  return { added: added.slice(0, limit), removed: removed.slice(0, limit), changed: changed.slice(0, limit) }
}

function recordChange({ type, handle, state }: RecordBefore): Change<DiffRecord> {
  const id = String(type.records.idOf(handle))
  const shown = (at: RecordState | undefined): DiffRecord | undefined =>
    at === undefined || at.isArchived ? undefined : { ...named(type), id, properties: at.properties }
  return { before: shown(state), after: shown(type.records.state(handle)) }
}

type Types = ReadonlyMap<number, AssociationType | undefined>

function linkChange(
  portal: Portal,
  typesBefore: Types,
  { pair, first, second, set }: LinkBefore,
): Change<DiffLink> {
  const ends = {
    from: { ...named(pair.first), id: String(pair.first.records.idOf(first)) },
    to: { ...named(pair.second), id: String(pair.second.records.idOf(second)) },
  }
  // A label may have been deleted since, so what a link was is told by the types of then.
  const typeBefore = (number: number): AssociationType =>
    typesBefore.get(number) ?? portal.types.byNumber(number)
  const shown = (at: number, typeOf: (number: number) => AssociationType): DiffLink | undefined =>
    at === 0 ? undefined : { ...ends, types: describeTypes(portal.sets.members(at), 0, typeOf) }
  const now = pair.links.get(first, second)
  // A renamed label alone is no change of its links.
  if (now === set) return { before: undefined, after: undefined }
  return { before: shown(set, typeBefore), after: shown(now, portal.types.byNumber) }
}

function labelChange(
  portal: Portal,
  number: number,
  before: AssociationType | undefined,
): Change<ReturnType<typeof describeLabel>> {
  const shown = (type: AssociationType | undefined): ReturnType<typeof describeLabel> | undefined =>
    type !== undefined && isCustomLabel(type) ? describeLabel(type) : undefined
  return { before: shown(before), after: shown(portal.types.peek(number)) }
}

function limitChanges(
  portal: Portal,
  number: number,
  before: AssociationType | undefined,
): Change<NonNullable<ReturnType<typeof describeLimit>>>[] {
  const after = portal.types.peek(number)
  return ([0, 1] as const).map((direction) => ({
    before: before && describeLimit(before, direction),
    after: after && describeLimit(after, direction),
  }))
}

import type { AssociationLabel } from './association-type.ts'
import { readAssociationLabel } from './association-type-wire.ts'
import { createEntryIndex } from './batch-entry.ts'
import type { Call, CallOptions } from './call.ts'
import type { Answer } from './exchange.ts'
import { type Fate, leftOut } from './fate.ts'
import type { InputResult } from './input-result.ts'
import { type Loose, looseId, looseList, looseObject, looseText } from './loose-json.ts'
import type { Ends } from './named-subjects.ts'
import { nextAfter, repeatedCursor } from './pages.ts'
import { requireId } from './record-id.ts'
import { endParameters } from './record-pair.ts'
import { type BatchRoute, settleItems } from './settle-items.ts'

/** One record at the other end of an association, with every type that the pair holds. */
export interface AssociatedRecord {
  readonly toId: string
  readonly types: readonly AssociationLabel[]
}

/** Options of reading associations. */
export interface ReadOptions extends CallOptions {
  /**
   * Associations per record that are enough: further pages are then left unread.
   * @default all
   */
  readonly enough?: number
}

/** What one read is made with. */
export interface ReadCall {
  readonly call: Call
  readonly size: number
  readonly ends: Ends
  readonly options: ReadOptions | undefined
}

/** A record to read from, at its first or at a later page. */
interface Cursor {
  readonly id: string
  readonly after?: string
  /** What earlier pages gave. */
  readonly pages: readonly (readonly AssociatedRecord[])[]
  /** The cursors that led here; one that comes back would lead round in circles. */
  readonly seen: readonly string[]
}

interface Page {
  readonly to: readonly AssociatedRecord[]
  readonly after?: string | undefined
}

type ReadResult = InputResult<string, readonly AssociatedRecord[]>

const none: readonly never[] = []

/** A record whose first page is to be read. */
function firstPage(id: string): Cursor {
  return { id, pages: none, seen: none }
}

/** Reads what each record is associated with, every cursor drained; one result per distinct id. */
export async function* readDrained(
  read: ReadCall,
  fromIds: readonly string[],
): AsyncGenerator<ReadResult, void, undefined> {
  const route = readRoute(read)
  let waiting: Cursor[] = [...new Set(fromIds.map((id) => requireId(id, 'fromId')))].map(firstPage)
  while (waiting.length > 0) {
    const index = createEntryIndex<Cursor, Page>(route)
    const group = waiting.slice(0, read.size).map((cursor) => index.enter(cursor))
    await settleItems({ group, index }, route)
    const unfinished: Cursor[] = []
    const results: ReadResult[] = []
    for (const { item, fate } of group) {
      const next = nextCursor(item, fate, read.options?.enough)
      if (next !== undefined) unfinished.push(next)
      else if (fate !== undefined) results.push(toResult(item, fate))
    }
    // Records with further pages go first, so that few are held in memory half read.
    waiting = [...unfinished, ...waiting.slice(read.size)]
    yield* results
  }
}

/** The records of one page of associations. */
export function readAssociatedRecords(list: unknown): readonly AssociatedRecord[] {
  return looseList(list).flatMap((wire) => {
    const toId = looseId(wire.toObjectId)
    const types = looseList(wire.associationTypes)
      .map(readAssociationLabel)
      .filter((type) => type !== undefined)
    return toId === undefined ? [] : [{ toId, types }]
  })
}

function readRoute({ call, ends, options }: ReadCall): BatchRoute<Cursor, Page> {
  const parameters = endParameters(ends)
  return {
    ends,
    writes: false,
    keyOf: ({ id }) => [id, ''],
    subjectOf: ({ id }) => ({ fromId: id }),
    send: (cursors, noteText): Promise<Answer> => {
      const inputs = cursors.map(({ id, after }) => (after === undefined ? { id } : { id, after }))
      return call('associations.readBatch', { parameters, body: { inputs } }, { ...options, noteText })
    },
    keyOfResult: ({ from }) => [looseObject(from).id, ''],
    readValue: (result) => ({ to: readAssociatedRecords(result.to), after: nextAfter(result) }),
    join: (one, other) => ({ to: [...one.to, ...other.to], after: other.after ?? one.after }),
    excuse: (entry) => (saysNoAssociations(entry) ? noAssociations : undefined),
    unmentioned: leftOut,
  }
}

// Shared by all of them: in a first import these are all records.
const noAssociations: Fate<Page> = { status: 'done', value: { to: none } }

/** Measured: a record without associations comes back as an error entry, which it is not. */
function saysNoAssociations({ subCategory }: Loose): boolean {
  return looseText(subCategory)?.endsWith('NO_ASSOCIATIONS_FOUND') === true
}

function nextCursor(
  { id, pages, seen }: Cursor,
  fate: Fate<Page> | undefined,
  enough = Number.POSITIVE_INFINITY,
): Cursor | undefined {
  if (fate?.status !== 'done' || fate.value.after === undefined || seen.includes(fate.value.after))
    return undefined
  const { after, to } = fate.value
  const read = [...pages, to]
  if (enough < Number.POSITIVE_INFINITY && read.flat().length >= enough) return undefined
  return { id, after, pages: read, seen: [...seen, after] }
}

function toResult({ id, pages, seen }: Cursor, fate: Fate<Page>): ReadResult {
  if (fate.status !== 'done') return { status: fate.status, input: id, error: fate.error }
  const { after, to } = fate.value
  if (after !== undefined && seen.includes(after))
    return { status: 'failed', input: id, error: { message: repeatedCursor(after) } }
  return { status: 'done', input: id, value: pages.length === 0 ? to : [...pages, to].flat() }
}

import { readAssociationLabel } from './association-type-wire.ts'
import type { AssociatedRecord, ReadOptions } from './associations-client.ts'
import { createEntryIndex } from './batch-entry.ts'
import type { Call } from './call.ts'
import type { Answer } from './exchange.ts'
import { type Fate, leftOut } from './fate.ts'
import type { InputResult } from './input-result.ts'
import { type Loose, looseId, looseList, looseObject, looseText } from './loose-json.ts'
import type { Ends } from './named-subjects.ts'
import { requireId } from './record-id.ts'
import { endParameters } from './record-pair.ts'
import { type BatchRoute, settleItems } from './settle-items.ts'

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
  readonly soFar: readonly AssociatedRecord[]
}

interface Page {
  readonly to: readonly AssociatedRecord[]
  readonly after?: string | undefined
}

/** Reads what each record is associated with, every cursor drained; one result per distinct id. */
export async function* readDrained(
  read: ReadCall,
  fromIds: readonly string[],
): AsyncGenerator<InputResult<string, readonly AssociatedRecord[]>> {
  const route = readRoute(read)
  let waiting: Cursor[] = [...new Set(fromIds.map((id) => requireId(id, 'fromId')))].map((id) => ({
    id,
    soFar: [],
  }))
  while (waiting.length > 0) {
    const index = createEntryIndex<Cursor, Page>(route)
    const group = waiting.slice(0, read.size).map((cursor) => index.enter(cursor))
    await settleItems({ group, index }, route)
    const unfinished: Cursor[] = []
    const results: InputResult<string, readonly AssociatedRecord[]>[] = []
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

/** The cursor of the page after this one; undefined on the last page. */
export function nextAfter(paging: unknown): string | undefined {
  return looseId(looseObject(looseObject(paging).next).after)
}

function readRoute({ call, ends, options }: ReadCall): BatchRoute<Cursor, Page> {
  const parameters = endParameters(ends)
  return {
    ends,
    writes: false,
    keyOf: ({ id }) => [id, ''],
    subjectOf: ({ id }) => ({ fromId: id }),
    send: (cursors): Promise<Answer> => {
      const inputs = cursors.map(({ id, after }) => (after === undefined ? { id } : { id, after }))
      return call('associations.readBatch', { parameters, body: { inputs } }, options)
    },
    keyOfResult: ({ from }) => [looseObject(from).id, ''],
    readValue: ({ to, paging }) => ({ to: readAssociatedRecords(to), after: nextAfter(paging) }),
    join: (one, other) => ({ to: [...one.to, ...other.to], after: other.after ?? one.after }),
    excuse: (entry) => (saysNoAssociations(entry) ? { status: 'done', value: { to: [] } } : undefined),
    unmentioned: leftOut,
  }
}

/** Measured: a record without associations comes back as an error entry, which it is not. */
function saysNoAssociations({ subCategory }: Loose): boolean {
  return looseText(subCategory)?.endsWith('NO_ASSOCIATIONS_FOUND') === true
}

function nextCursor(
  { id, after, soFar }: Cursor,
  fate: Fate<Page> | undefined,
  enough = Number.POSITIVE_INFINITY,
): Cursor | undefined {
  if (fate?.status !== 'done' || fate.value.after === undefined || fate.value.after === after)
    return undefined
  const read = [...soFar, ...fate.value.to]
  return read.length >= enough ? undefined : { id, after: fate.value.after, soFar: read }
}

function toResult(
  { id, after, soFar }: Cursor,
  fate: Fate<Page>,
): InputResult<string, readonly AssociatedRecord[]> {
  if (fate.status !== 'done') return { status: fate.status, input: id, error: fate.error }
  if (fate.value.after !== undefined && fate.value.after === after) {
    const message = `HubSpot repeats the page cursor '${after}', so that the rest of the associations cannot be read.`
    return { status: 'failed', input: id, error: { message } }
  }
  return {
    status: 'done',
    input: id,
    value: soFar.length === 0 ? fate.value.to : [...soFar, ...fate.value.to],
  }
}

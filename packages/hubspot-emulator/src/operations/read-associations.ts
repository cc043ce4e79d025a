import type { Answer, Operations } from '../http/call.ts'
import { invalid, invalidObjectIds, notFound } from '../http/refusals.ts'
import type { SeenType } from '../portal/link-views.ts'
import { placeOf } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'
import { type BatchError, batchAnswer } from './batch-answer.ts'
import { noAssociations } from './no-associations.ts'
import { type ObjectPair, pairOf } from './object-pair.ts'
import { recordIdOnTheWire } from './wire-id.ts'

/** Operations that read which records are linked, and how. */
export const readAssociations: Operations = {
  listAssociations(call): Answer {
    const { portal, params, query } = call
    const objects = pairOf(call)
    const id = params.objectId ?? ''
    const record = portal.records.find(objects.from, id)
    if (record === undefined)
      throw notFound(`No ${objects.from.singular} with id ${id} was found`, { objectId: [id] })
    const page = pageOf(portal, {
      objects,
      record,
      after: query.get('after') ?? undefined,
      limit: limitOf(query),
    })
    return { status: call.success, body: { results: page.to, ...nextLink(page.after) } }
  },

  readAssociationsBatch(call): Answer {
    const { inputs } = call.body as { inputs: readonly { id: string; after?: string }[] }
    const objects = pairOf(call)
    const results: object[] = []
    const errors: BatchError[] = []
    refuseUnknown(call.portal, objects, inputs)
    for (const { id, after } of inputs) {
      const record = call.portal.records.find(objects.from, id)
      const page = record === undefined ? NOTHING : pageOf(call.portal, { objects, record, after })
      if (page.isEmpty) errors.push(noAssociations(objects, id))
      else results.push({ from: { id }, to: page.to, ...nextLink(page.after) })
    }
    return batchAnswer(call, { results, errors })
  },
}

interface Page {
  readonly to: readonly object[]
  /** Cursor of the next page. */
  readonly after: string | undefined
  /** Whether the record has no link at all, on any page. */
  readonly isEmpty: boolean
}

interface PageRequest {
  readonly objects: ObjectPair
  readonly record: number
  readonly after: string | undefined
  readonly limit?: number | undefined
}

const NOTHING: Page = { to: [], after: undefined, isEmpty: true }

function pageOf(portal: Portal, { objects: { from, to }, record, after, limit }: PageRequest): Page {
  const pair = portal.pairs.of(from, to)
  const neighbours = portal.links.neighbours(pair, from, record)
  if (neighbours.length === 0) return NOTHING
  const size = Math.min(limit ?? Number.POSITIVE_INFINITY, portal.settings.associationPageSize)
  // The cursor is the last id shown, so that links made or removed between two pages shift nothing.
  const past = after === undefined ? 0 : idFromCursor(after)
  const rest = neighbours
    .map(({ handle, set, end }) => ({ id: to.records.idOf(handle), handle, set, end }))
    .filter(({ id }) => id > past)
    .sort((one, other) => one.id - other.id)
  const shown = rest.slice(0, size)
  const last = shown.at(-1)
  return {
    to: shown.map(({ id, handle, set, end }) => {
      const isNew = portal.newLinks.has(pair, placeOf(pair, from, record, handle))
      const types = portal.links.seen(set, end)
      return {
        toObjectId: recordIdOnTheWire(portal, id),
        associationTypes: isNew ? withoutPlain(types) : types,
      }
    }),
    after: rest.length > size && last !== undefined ? btoa(String(last.id)) : undefined,
    isEmpty: false,
  }
}

// Right after it was made, a labelled link was once read without its plain type (recorded).
function withoutPlain(types: readonly SeenType[]): readonly SeenType[] {
  const labelled = types.filter(({ label }) => label !== null)
  return labelled.length > 0 ? labelled : types
}

function idFromCursor(cursor: string): number {
  const isBase64 = /^[A-Za-z0-9+/]+=*$/.test(cursor) && cursor.length % 4 === 0
  const id = isBase64 ? Number(atob(cursor)) : Number.NaN
  if (Number.isSafeInteger(id) && id >= 0) return id
  throw invalid(`The cursor after=${cursor} is not one that an earlier page gave`)
}

function nextLink(after: string | undefined): object {
  return after === undefined
    ? {}
    : { paging: { next: { after, link: `?after=${encodeURIComponent(after)}` } } }
}

// "Limit 500 per call" in HubSpot's description (documented); that more is refused, not cut down, is inferred.
const LIMIT_MAXIMUM = 500

function limitOf(query: URLSearchParams): number | undefined {
  const text = query.get('limit')
  if (text === null) return undefined
  const limit = Number(text)
  if (Number.isInteger(limit) && limit > 0 && limit <= LIMIT_MAXIMUM) return limit
  throw invalid(`limit=${text} is not a whole number from 1 to ${LIMIT_MAXIMUM}`)
}

function refuseUnknown(portal: Portal, { from }: ObjectPair, inputs: readonly { id: string }[]): void {
  if (portal.settings.unknownIdsInRead === 'entry') return
  const unknown = inputs.filter(({ id }) => portal.records.find(from, id) === undefined)
  if (unknown.length > 0)
    throw invalidObjectIds(unknown.map(({ id }) => ({ objectType: from.errorName, id })))
}

import type {
  AssociatedRecord,
  AssociationsClient,
  CallOptions,
  InputError,
  InputResult,
} from '@hubspot-associations/client/core'
import { typeKey } from '../change.ts'
import { pairKey } from '../object-pair.ts'
import { createResolvers } from '../resolvers.ts'
import type { Row } from '../row.ts'
import { troubleOf } from '../settle-write.ts'
import { inWindows } from '../windows.ts'
import type { Listing, ListingMapping, Unread } from './listing.ts'
import { listingMapper } from './map-listing.ts'
import { type Question, resolveListings } from './resolve-listings.ts'

/** What a listing needs beside its rows. */
export interface ListingOptions {
  readonly client: AssociationsClient
  readonly mapping: ListingMapping
  /**
   * Associations per record that are enough. Where no label is asked for, no further pages are read then, so
   * that more may be listed but need not be.
   * @default all
   */
  readonly enough?: number
}

// As many as are read, compared and sent together when associations are written.
const windowSize = 10_000

/**
 * Lists the associations of the records that rows name: each record is read once per window, a thousand of
 * them per request. What makes further rows pointless (bad token, daily limit, abort) is thrown.
 */
export async function* listAssociations(
  rows: AsyncIterable<Row> | Iterable<Row>,
  { client, mapping, enough }: ListingOptions,
  call: CallOptions = {},
): AsyncGenerator<Listing, void, undefined> {
  const resolvers = createResolvers(client, { createMissingLabels: false, dryRun: true })
  const map = listingMapper(mapping)
  for await (const window of inWindows(rows, windowSize)) {
    const { questions, settled } = await resolveListings(window, { map, resolvers, call })
    yield* settled
    for (const group of Map.groupBy(questions, ({ pair }) => pairKey(pair)).values())
      yield* readGroup(group, client, { ...call, ...(enough === undefined ? {} : { enough }) })
  }
}

interface Reading extends CallOptions {
  readonly enough?: number
}

/** One object pair and direction; every record is read once, whatever rows ask for it. */
async function* readGroup(
  questions: readonly Question[],
  { associations }: AssociationsClient,
  { enough, ...call }: Reading,
): AsyncGenerator<Listing, void, undefined> {
  const [first] = questions
  if (first === undefined) return
  const { from, to } = first.pair
  const ids = [...new Set(questions.flatMap(({ fromIds }) => fromIds))]
  const isFiltered = questions.some(({ types }) => types.length > 0)
  const options = isFiltered || enough === undefined ? call : { ...call, enough }
  const results = new Map<string, InputResult<string, readonly AssociatedRecord[]>>()
  for await (const result of associations.readBatch(from.id, to.id, ids, options))
    results.set(result.input, result)
  for (const question of questions) yield listed(question, results)
}

function listed(
  { row, pair, fromIds, types }: Question,
  results: ReadonlyMap<string, InputResult<string, readonly AssociatedRecord[]>>,
): Listing {
  const wanted = new Set(types.map(typeKey))
  const isWanted = ({ types: held }: AssociatedRecord): boolean =>
    wanted.size === 0 || held.some((type) => wanted.has(typeKey(type)))
  const associations = []
  for (const fromId of fromIds) {
    const result = results.get(fromId)
    if (result?.status !== 'done') return { row, ...unread(result?.error) }
    associations.push(...result.value.filter(isWanted).map((record) => ({ fromId, ...record })))
  }
  return { row, status: 'done', pair, associations }
}

function unread(error: InputError | undefined): Unread {
  if (error === undefined)
    return { status: 'failed', code: 'READ_FAILED', message: 'HubSpot did not answer for this record' }
  if (error.category === 'OBJECT_NOT_FOUND')
    return { status: 'rejected', code: 'RECORD_NOT_FOUND', ...troubleOf(error) }
  return { status: 'failed', code: 'READ_FAILED', ...troubleOf(error) }
}

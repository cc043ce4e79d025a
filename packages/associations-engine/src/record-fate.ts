import { type AssociationsClient, type CallOptions, isHubSpotError } from '@hubspot-associations/client/core'
import { type ObjectType, singularName } from './object-type-resolver.ts'
import type { Rejection } from './rejection.ts'

/** What became of a record that is not there under its id: it is elsewhere, in the bin, or HubSpot knows of none. */
export type RecordFate =
  | { readonly mergedInto: string }
  | { readonly archivedAt: string | undefined }
  | { readonly isUnknown: true }

/** Tells what became of records that are not there, by id. */
export type FindFates = (
  objectType: ObjectType,
  ids: readonly string[],
  options?: CallOptions,
) => Promise<ReadonlyMap<string, RecordFate>>

/** Asks HubSpot once about each record, in two calls for every hundred, and about no more than people can look at. */
export function fateFinder(client: Pick<AssociationsClient, 'records'>, max: number = maxAsked): FindFates {
  const known = new Map<string, Map<string, RecordFate | undefined>>()
  const someOf = boundedAsking(max)
  return async (objectType, ids, options) => {
    const fates = known.get(objectType.id) ?? new Map<string, RecordFate | undefined>()
    known.set(objectType.id, fates)
    const asked = someOf([...new Set(ids)].filter((id) => !fates.has(id)))
    for (const [id, fate] of await askFates(client, asked, { objectType, options })) fates.set(id, fate)
    return new Map(ids.flatMap((id) => [[id, fates.get(id)] as const]).filter(isKnown))
  }
}

// A file that is wrong from its first to its last row must not cost more calls than its import.
const maxAsked = 2_000

/** Lets so many questions about missing records pass, and no more. */
export function boundedAsking(max: number = maxAsked): <T>(questions: readonly T[]) => readonly T[] {
  let left = max
  return (questions) => {
    const asked = questions.slice(0, left)
    left -= asked.length
    return asked
  }
}

function isKnown(entry: readonly [string, RecordFate | undefined]): entry is readonly [string, RecordFate] {
  return entry[1] !== undefined
}

/** Why a record cannot be associated, as a rejection. */
export function goneRecord(objectType: ObjectType, id: string, fate: RecordFate): Rejection {
  if ('isUnknown' in fate)
    return { code: 'RECORD_NOT_FOUND', message: `HubSpot has no record ${id} of ${objectType.name}` }
  const record = `${singularName(objectType)} ${id}`
  if ('archivedAt' in fate) return archivedRecord(record, fate.archivedAt)
  const message = `${record} was merged into ${fate.mergedInto}; use ${fate.mergedInto}`
  return { code: 'RECORD_MERGED', message }
}

/** Why a record in the bin cannot be associated. */
export function archivedRecord(record: string, archivedAt: string | undefined): Rejection {
  const when = archivedAt === undefined ? '' : ` on ${archivedAt.slice(0, 10)}`
  return { code: 'RECORD_ARCHIVED', message: `${record} was archived${when}` }
}

interface Asking {
  readonly objectType: ObjectType
  readonly options: CallOptions | undefined
}

async function askFates(
  client: Pick<AssociationsClient, 'records'>,
  ids: readonly string[],
  asking: Asking,
): Promise<ReadonlyMap<string, RecordFate | undefined>> {
  if (ids.length === 0) return new Map()
  return (await ifExplained(readFates(client, ids, asking))) ?? new Map()
}

/** What HubSpot explains; undefined where it does not, since nothing is worth losing over an explanation. */
export async function ifExplained<T>(explanation: Promise<T>): Promise<T | undefined> {
  try {
    return await explanation
  } catch (error) {
    if (!isHubSpotError(error)) throw error
    return undefined
  }
}

async function readFates(
  { records }: Pick<AssociationsClient, 'records'>,
  ids: readonly string[],
  { objectType, options }: Asking,
): Promise<Map<string, RecordFate | undefined>> {
  const fates = new Map<string, RecordFate | undefined>()
  let open = ids
  // Of several ids that were merged into one record, HubSpot answers one at a time.
  for (let isAnswered = true; isAnswered && open.length > 0; ) {
    const results = await records.readBatch(objectType.id, open, {}, options)
    const found = results.flatMap((result) => (result.status === 'done' ? [result] : []))
    for (const { input, value } of found)
      fates.set(input, value.id === input ? undefined : { mergedInto: value.id })
    isAnswered = found.some(({ input, value }) => value.id !== input)
    open = open.filter((id) => !fates.has(id))
  }
  const archived =
    open.length === 0 ? [] : await records.readBatch(objectType.id, open, { archived: true }, options)
  for (const result of archived)
    fates.set(
      result.input,
      result.status === 'done' ? { archivedAt: result.value.archivedAt } : { isUnknown: true },
    )
  return fates
}

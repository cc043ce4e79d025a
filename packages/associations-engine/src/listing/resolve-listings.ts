import type { AssociationType, CallOptions } from '@hubspot-associations/client/core'
import { findRecords } from '../find-records.ts'
import type { ObjectPair } from '../object-pair.ts'
import type { Resolvers } from '../resolvers.ts'
import type { Row } from '../row.ts'
import type { Listing } from './listing.ts'
import type { MapListing, Wish } from './map-listing.ts'

/** A wish resolved. */
export interface Question {
  readonly row: Row
  readonly pair: ObjectPair
  readonly fromIds: readonly string[]
  readonly types: readonly AssociationType[]
}

interface Resolving {
  readonly map: MapListing
  readonly resolvers: Resolvers
  readonly call: CallOptions
}

/** Names become ids; rows that cannot be resolved are settled. */
export async function resolveListings(
  rows: readonly Row[],
  { map, resolvers, call }: Resolving,
): Promise<{ questions: Question[]; settled: Listing[] }> {
  const settled: Listing[] = []
  const typed: { wish: Wish; pair: ObjectPair; types: readonly AssociationType[] }[] = []
  for (const row of rows) {
    const wish = map(row)
    const found = 'code' in wish ? wish : await resolvers.types(wish, call)
    if ('code' in found) settled.push({ row, status: 'rejected', ...found })
    else if (!('code' in wish)) typed.push({ wish, ...found })
  }
  const wanted = typed.map(({ wish, pair }) => ({ objectType: pair.from, reference: wish.from }))
  const recordsOf = await findRecords(wanted, resolvers.records, call)
  const questions: Question[] = []
  for (const { wish, pair, types } of typed) {
    const { row, from } = wish
    const fromIds = recordsOf(pair.from, from)
    if ('code' in fromIds) settled.push({ row, status: 'rejected', ...fromIds, column: from.column })
    else questions.push({ row, pair, fromIds, types })
  }
  return { questions, settled }
}

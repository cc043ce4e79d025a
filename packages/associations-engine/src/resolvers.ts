import type { AssociationsClient } from '@hubspot-associations/client/core'
import { type LabelResolverOptions, labelResolver, type ResolveLabel } from './label-resolver.ts'
import { objectTypeResolver, type ResolveObjectType } from './object-type-resolver.ts'
import { type ListProperties, propertyLists } from './property-lists.ts'
import { type FindFates, fateFinder } from './record-fate.ts'
import { type ResolveRecords, recordFinder, recordResolver } from './record-resolver.ts'
import { type ResolveTypes, typesResolver } from './resolve-types.ts'

/** Those who know the portal's ids. Each remembers what it was asked. */
export interface Resolvers {
  readonly objectType: ResolveObjectType
  readonly label: ResolveLabel
  readonly types: ResolveTypes
  readonly properties: ListProperties
  /** Finds records, and leaves remembering them to the caller. */
  readonly find: ResolveRecords
  readonly records: ResolveRecords
  readonly fates: FindFates
}

/** Resolvers for one portal. */
export function createResolvers(client: AssociationsClient, options: LabelResolverOptions): Resolvers {
  const objectType = objectTypeResolver(client)
  const label = labelResolver(client, options)
  const properties = propertyLists(client)
  const find = recordFinder(client, properties)
  return {
    objectType,
    label,
    types: typesResolver(objectType, label),
    properties,
    find,
    records: recordResolver(find),
    fates: fateFinder(client),
  }
}

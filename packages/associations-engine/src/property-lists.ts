import type { AssociationsClient, CallOptions, ObjectProperty } from '@hubspot-associations/client/core'
import type { ObjectType } from './object-type-resolver.ts'
import { unlessRefused } from './refusal.ts'
import type { Rejection } from './rejection.ts'

/** The properties of an object type, or why HubSpot does not list them. */
export type ListProperties = (
  objectType: ObjectType,
  options?: CallOptions,
) => Promise<readonly ObjectProperty[] | Rejection>

/** Lists that are read from HubSpot once each. */
export function propertyLists(client: Pick<AssociationsClient, 'properties'>): ListProperties {
  const lists = new Map<string, Promise<readonly ObjectProperty[] | Rejection>>()
  const read = ({ id, name }: ObjectType, options?: CallOptions): ReturnType<ListProperties> =>
    unlessRefused(client.properties.list(id, options), 'UNKNOWN_OBJECT_TYPE', `${name} cannot be looked up`)
  return (objectType, options) => {
    const list = lists.get(objectType.id) ?? read(objectType, options)
    lists.set(objectType.id, list)
    // A fault of the moment must not be remembered as an answer.
    list.catch(() => lists.delete(objectType.id))
    return list
  }
}

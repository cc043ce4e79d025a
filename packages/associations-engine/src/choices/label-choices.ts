import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { createLabelLists } from '../label-lists.ts'
import { spelledType } from '../label-spelling.ts'
import { objectTypeResolver } from '../object-type-resolver.ts'
import type { Rejection } from '../rejection.ts'
import type { Choice } from './object-choices.ts'

/** The labels of an object pair and direction, HubSpot's own among them; the values stay the same when a label is renamed. */
export async function labelChoices(
  client: Pick<AssociationsClient, 'labels' | 'schemas'>,
  { from, to }: { readonly from: string; readonly to: string },
  call?: CallOptions,
): Promise<readonly Choice[] | Rejection> {
  const resolve = objectTypeResolver(client)
  const one = await resolve(from, call)
  if ('code' in one) return one
  const other = await resolve(to, call)
  if ('code' in other) return other
  const list = await createLabelLists(client).of({ from: one, to: other }, call)
  if ('code' in list) return list
  return list
    .flatMap((type) => (type.label === null ? [] : [{ name: type.label, value: spelledType(type) }]))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

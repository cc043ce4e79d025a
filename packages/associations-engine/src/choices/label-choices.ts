import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { createLabelLists } from '../label-lists.ts'
import { spelledType } from '../label-spelling.ts'
import { labelByText } from '../match-label.ts'
import { objectTypeResolver } from '../object-type-resolver.ts'
import type { Rejection } from '../rejection.ts'
import type { Choice } from './object-choices.ts'

/**
 * The labels of an object pair and direction, HubSpot's own among them. They stand for their texts, which are
 * the same in every portal; only where a text means several labels, for their types.
 */
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
  const pair = { from: one, to: other }
  const list = await createLabelLists(client).of(pair, call)
  if ('code' in list) return list
  const choices = list.flatMap((type): Choice[] => {
    if (type.label === null) return []
    const isClear = labelByText(type.label, list, pair) === type
    return [{ name: type.label, value: isClear ? type.label : spelledType(type) }]
  })
  return choices.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

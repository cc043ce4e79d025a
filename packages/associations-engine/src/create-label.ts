import type { AssociationLabel, AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import { labelName } from './label-name.ts'
import { type ObjectPair, pairName } from './object-pair.ts'
import { unlessRefused } from './refusal.ts'
import type { Rejection } from './rejection.ts'

/** Creates a label with the same text in both directions, and gives the type of this one. */
export async function createLabel(
  client: Pick<AssociationsClient, 'labels'>,
  { text, pair }: { readonly text: string; readonly pair: ObjectPair },
  options?: CallOptions,
): Promise<AssociationLabel | Rejection> {
  const { from, to } = pair
  const creation = client.labels.create(from.id, to.id, { name: labelName(text, pair), label: text }, options)
  const answer = await unlessRefused(creation, 'UNKNOWN_LABEL', `the label ${quoted(text)} cannot be created`)
  if ('code' in answer) return answer
  // The answer holds both directions and does not say which is which (measured), so the list has to.
  const list = await client.labels.list(from.id, to.id, options)
  const label = list.find((each) =>
    answer.some(({ category, typeId }) => category === each.category && typeId === each.typeId),
  )
  if (label !== undefined) return label
  const message = `HubSpot created the label ${quoted(text)} but does not list it for ${pairName(pair)}`
  return { code: 'UNKNOWN_LABEL', message }
}

/** Stands for a label that a dry run would create. Negative ids cannot exist in a portal. */
export function imaginedLabel(text: string, existing: readonly AssociationLabel[]): AssociationLabel {
  return { category: 'USER_DEFINED', typeId: -1 - existing.length, label: text }
}

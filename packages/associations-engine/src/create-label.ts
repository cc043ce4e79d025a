import type { AssociationLabel, AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import { labelName } from './label-name.ts'
import { parseLabelPair } from './label-pair.ts'
import { type ObjectPair, pairName } from './object-pair.ts'
import { unlessRefused } from './refusal.ts'
import type { Rejection } from './rejection.ts'

/**
 * Creates a label in both directions and gives the type of this one: with the same text on both sides,
 * or with the two texts of `LABEL/INVERSE`.
 */
export async function createLabel(
  client: Pick<AssociationsClient, 'labels'>,
  { text, pair }: { readonly text: string; readonly pair: ObjectPair },
  options?: CallOptions,
): Promise<AssociationLabel | Rejection> {
  const { from, to } = pair
  const texts = parseLabelPair(text) ?? { label: text }
  const input = { name: labelName(text, pair), ...texts }
  const creation = client.labels.create(from.id, to.id, input, options)
  const answer = await unlessRefused(creation, 'UNKNOWN_LABEL', `the label ${quoted(text)} cannot be created`)
  if ('code' in answer) return answer
  // The answer holds both directions and does not say which is which (measured), so the list has to.
  const list = await client.labels.list(from.id, to.id, options)
  const made = list.filter((each) =>
    answer.some(({ category, typeId }) => category === each.category && typeId === each.typeId),
  )
  // Between records of one object, the list holds both directions, and only the text tells them apart.
  const label = made.find((each) => each.label === texts.label) ?? made[0]
  if (label !== undefined) return label
  const message = `HubSpot created the label ${quoted(text)} but does not list it for ${pairName(pair)}`
  return { code: 'UNKNOWN_LABEL', message }
}

/** Stands for a label that a dry run would create. Negative ids cannot exist in a portal. */
export function imaginedLabel(text: string, existing: readonly AssociationLabel[]): AssociationLabel {
  const label = parseLabelPair(text)?.label ?? text
  return { category: 'USER_DEFINED', typeId: -1 - existing.length, label }
}

import type {
  AssociationLabel,
  AssociationsClient,
  AssociationType,
  CallOptions,
} from '@hubspot-associations/client/core'
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

/** A label that a dry run would create, as it reads from either side. */
export interface ImaginedLabel {
  readonly there: AssociationLabel
  readonly back: AssociationLabel
}

/** Stands for the label of a number, counted from 0. Negative ids cannot exist in a portal; both sides have one each. */
export function imaginedLabel(text: string, { from, to }: ObjectPair, number: number): ImaginedLabel {
  const { label, inverseLabel } = parseLabelPair(text) ?? { label: text, inverseLabel: text }
  const there: AssociationLabel = { category: 'USER_DEFINED', typeId: -2 * number - 1, label }
  // Between records of one object, a label that reads the same from both sides is one type.
  if (from.id === to.id && label === inverseLabel) return { there, back: there }
  return { there, back: { ...there, typeId: there.typeId - 1, label: inverseLabel } }
}

/** How many labels types stand for that only a dry run knows. */
export function countImagined(types: Iterable<AssociationType>): number {
  const imagined = [...types].filter(({ typeId }) => typeId < 0)
  return new Set(imagined.map(({ typeId }) => Math.ceil(-typeId / 2))).size
}

import { hubspotDefinedTypes } from '@hubspot-associations/client/association-types'
import type { AssociationLabel } from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import { typeSpelled } from './label-spelling.ts'
import type { ObjectPair } from './object-pair.ts'
import type { Rejection } from './rejection.ts'

/**
 * The label of a list that a text means: the exact text first, then any letter case, then any signs between
 * the words, as in `billing_contact`, then the type itself, as in `USER_DEFINED:7`. Undefined when there is
 * none, a rejection when there are several.
 */
export function labelByText(
  text: string,
  list: readonly AssociationLabel[],
  pair: ObjectPair,
): AssociationLabel | Rejection | undefined {
  for (const fold of [asWritten, lowerCase, wordsOnly]) {
    const wanted = fold(text)
    const matches = list.filter(({ label }) => label !== null && fold(label) === wanted)
    if (wanted !== '' && matches.length > 0) return onlyOne(text, matches)
  }
  return typeSpelled(text, list) ?? (lowerCase(text) === 'primary' ? primaryLabel(list, pair) : undefined)
}

/** The custom label of a list by the association type ids that go by its internal name. */
export function labelByIds(
  text: string,
  list: readonly AssociationLabel[],
  typeIds: readonly number[],
): AssociationLabel | Rejection | undefined {
  // Custom ids may be numbers that HubSpot uses too (measured), and only custom labels are known by their names.
  const matches = list.filter(
    ({ category, label, typeId }) =>
      category !== 'HUBSPOT_DEFINED' && label !== null && typeIds.includes(typeId),
  )
  return matches.length === 0 ? undefined : onlyOne(text, matches)
}

/** HubSpot has renamed the text of this label before (documented), so the number decides. */
function primaryLabel(
  list: readonly AssociationLabel[],
  { from, to }: ObjectPair,
): AssociationLabel | undefined {
  const primary = hubspotDefinedTypes(from.id, to.id).find(({ variant }) => variant === 'primary')
  return list.find(({ category, typeId }) => category === primary?.category && typeId === primary.typeId)
}

function onlyOne(text: string, matches: readonly AssociationLabel[]): AssociationLabel | Rejection {
  const [first, ...others] = matches
  if (first !== undefined && others.length === 0) return first
  const types = matches.map(({ category, typeId }) => `${category} ${typeId}`).join(' and ')
  return { code: 'AMBIGUOUS_LABEL', message: `the label ${quoted(text)} means ${types}` }
}

function asWritten(text: string): string {
  return text
}

function lowerCase(text: string): string {
  return text.toLowerCase()
}

function wordsOnly(text: string): string {
  return lowerCase(text)
    .replace(/[\s_-]+/g, ' ')
    .trim()
}

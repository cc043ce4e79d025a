import type { AssociationLabel } from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import type { LabelReference } from './intent.ts'
import { suggestion } from './nearest-names.ts'
import { type ObjectPair, pairName } from './object-pair.ts'
import type { Rejection } from './rejection.ts'

/** A pair has no such label; says which ones come near. */
export function unknownLabel(
  label: LabelReference,
  pair: ObjectPair,
  list: readonly AssociationLabel[],
): Rejection {
  if ('text' in label) {
    const texts = list.map((each) => each.label).filter((text) => text !== null)
    const hint = suggestion(label.text, texts) || 'this pair has no labels'
    return { code: 'UNKNOWN_LABEL', message: `${pairName(pair)} has no label ${quoted(label.text)}; ${hint}` }
  }
  const ids = list.map(({ category, typeId }) => `${category} ${typeId}`)
  const message = `${label.category} ${label.typeId} is not an association type of ${pairName(pair)}; ${suggestion('', ids)}`
  return { code: 'INVALID_ASSOCIATION_TYPE', message }
}

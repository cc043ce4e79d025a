import type { AssociationLabel, AssociationType } from '@hubspot-associations/client/core'

/** An association type as a text that can stand where a label does: `USER_DEFINED:7`. */
export function spelledType({ category, typeId }: AssociationType): string {
  return `${category}:${typeId}`
}

const spelling = /^([A-Z_]+)[: ](\d{1,9})$/

/**
 * The type of a list that a text spells. The category belongs to it: the same number exists in several, and
 * a number alone may be anything that a spreadsheet holds.
 */
export function typeSpelled(text: string, list: readonly AssociationLabel[]): AssociationLabel | undefined {
  const [, category, typeId] = spelling.exec(text.toUpperCase()) ?? []
  return list.find((type) => type.category === category && type.typeId === Number(typeId))
}

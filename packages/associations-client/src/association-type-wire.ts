import type { AssociationCategory, AssociationLabel, AssociationType } from './association-type.ts'
import { given } from './given.ts'
import { type Loose, looseId, looseNumber, looseText } from './loose-json.ts'

/** What identifies a type, as a key. */
export function typeKey({ category, typeId }: AssociationType): string {
  return `${category}:${typeId}`
}

/** A type as writes of associations spell it. */
export interface AssociationSpec {
  readonly associationCategory: AssociationCategory
  readonly associationTypeId: number
}

/** A type as writes of associations spell it; reads, labels and limits use other names for the same. */
export function toAssociationSpec({ category, typeId }: AssociationType): AssociationSpec {
  return { associationCategory: category, associationTypeId: typeId }
}

/**
 * The types of one input, checked.
 * @throws TypeError when there are none: HubSpot would answer "done" and do nothing.
 */
export function requireTypes(types: readonly AssociationType[]): readonly AssociationType[] {
  if (!Array.isArray(types) || types.length === 0) {
    throw new TypeError(
      'types is empty, HubSpot would do nothing; name at least one type, or use createDefaultBatch for none',
    )
  }
  for (const { category, typeId } of types) {
    if (typeof category !== 'string' || !Number.isSafeInteger(typeId)) {
      throw new TypeError(`a type needs category and typeId, got ${JSON.stringify({ category, typeId })}`)
    }
  }
  return types
}

/** Both lists joined, each type once. */
export function unionOfTypes(
  one: readonly AssociationType[],
  other: readonly AssociationType[],
): readonly AssociationType[] {
  return [...new Map([...one, ...other].map((type) => [typeKey(type), type])).values()]
}

/** A type with its text, as reads and label lists spell it; undefined when it is not one. */
export function readAssociationLabel(wire: Loose): AssociationLabel | undefined {
  const category = looseText(wire.category)
  const typeId = looseNumber(wire.typeId)
  if (category === undefined || typeId === undefined) return undefined
  return given({
    category: category as AssociationCategory,
    typeId,
    label: looseText(wire.label) ?? null,
    fromObjectTypeId: looseId(wire.fromObjectTypeId),
    toObjectTypeId: looseId(wire.toObjectTypeId),
  })
}

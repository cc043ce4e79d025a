/** Who defined an association type. The same number may exist in two categories: it is part of the identity. */
export type AssociationCategory = 'HUBSPOT_DEFINED' | 'USER_DEFINED' | 'INTEGRATOR_DEFINED' | 'WORK'

/**
 * What identifies an association type of one direction of an object pair.
 * The wire calls these `associationCategory` and `associationTypeId` in some bodies; here they have one name.
 */
export interface AssociationType {
  readonly category: AssociationCategory
  readonly typeId: number
}

/** An association type with the text that people see; `label` is null for the plain, unlabelled type. */
export interface AssociationLabel extends AssociationType {
  readonly label: string | null
  readonly fromObjectTypeId?: string
  readonly toObjectTypeId?: string
}

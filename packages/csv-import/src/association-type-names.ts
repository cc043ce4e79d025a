import { type AssociationsClient, type AssociationType, isHubSpotError } from '@hubspot-associations/client'
import type { ObjectPair } from '@hubspot-associations/engine'

/** Says how people call an association type of one direction. */
export type TypeName = (type: AssociationType) => string

/** The names of the association types of a direction, or their numbers where HubSpot does not give them. */
export async function associationTypeNames(
  { from, to }: ObjectPair,
  client: Pick<AssociationsClient, 'labels'>,
): Promise<TypeName> {
  const labels = await client.labels.list(from.id, to.id).catch((error: unknown) => {
    // What was done is worth reporting even when the names of labels cannot be had.
    if (isHubSpotError(error)) return []
    throw error
  })
  const names = new Map(labels.map((type) => [keyOf(type), type.label ?? 'no label']))
  return (type) => names.get(keyOf(type)) ?? numberOf(type)
}

function keyOf({ category, typeId }: AssociationType): string {
  return `${category} ${typeId}`
}

function numberOf({ category, typeId }: AssociationType): string {
  // A plan counts labels that are to be created with numbers that no portal has.
  return typeId < 0 ? 'a label to create' : `${category} ${typeId}`
}

import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { standardNames } from '../object-type-resolver.ts'
import { readableSchemas } from '../readable-schemas.ts'

/** Something to choose from a list: what people see, and what a row holds in its place. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** The object types of a portal: HubSpot's own, then custom ones by their labels. */
export async function objectChoices(
  client: Pick<AssociationsClient, 'schemas'>,
  call?: CallOptions,
): Promise<readonly Choice[]> {
  const own = [...standardNames.values()].map((value) => ({ name: inWords(value), value }))
  const schemas = await readableSchemas(client, call)
  const custom = schemas.map(({ objectTypeId, labels, name }) => ({
    name: labels.plural ?? name,
    value: objectTypeId,
  }))
  return [...own, ...custom.toSorted((one, other) => one.name.localeCompare(other.name, 'en'))]
}

/** `line_items` as people read it: Line items. */
function inWords(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ')
}

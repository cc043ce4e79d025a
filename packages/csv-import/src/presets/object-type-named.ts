import { objectTypeId, STANDARD_OBJECT_TYPE_IDS } from '@hubspot-associations/client'

const standardNames: ReadonlyMap<string, string> = new Map(
  Object.entries(STANDARD_OBJECT_TYPE_IDS).map(([name, id]) => [id, name]),
)

/** `Company` is companies, `Line item` line_items; a custom object goes by the name that people see. */
export function objectTypeNamed(text: string): string {
  const id = objectTypeId(text) ?? objectTypeId(text.toLowerCase().replaceAll(' ', '_'))
  return standardNames.get(id ?? '') ?? text
}

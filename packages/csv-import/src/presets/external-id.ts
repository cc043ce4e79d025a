import type { RecordMapping } from '@hubspot-associations/engine'
import { UsageError } from '../usage-error.ts'
import type { PresetOptions } from './preset.ts'

/** The property in which HubSpot keeps the other system's ids of an object type; "" stands for any. */
export function externalIdOf(objectType: string, { externalIds = {} }: PresetOptions): string {
  const property = externalIds[objectType] ?? externalIds['']
  if (property !== undefined) return property
  const all = '--external-id PROPERTY'
  const ways = objectType === '' ? all : `${all} for all objects, or --external-id ${objectType}=PROPERTY`
  throw new UsageError(
    `this file names ${objectType || 'records'} by the ids of another system: say which property in HubSpot holds them, with ${ways}`,
  )
}

/** Records of an object type by the other system's ids in a column. */
export function byExternalId(
  objectType: string,
  column: string,
  options: PresetOptions,
): RecordMapping & { readonly objectType: string; readonly property: string } {
  return { objectType, property: externalIdOf(objectType, options), column }
}

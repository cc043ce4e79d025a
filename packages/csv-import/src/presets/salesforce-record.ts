import type { RecordMapping } from '@hubspot-associations/engine'
import { byExternalId } from './external-id.ts'
import type { PresetOptions } from './preset.ts'

/** Salesforce records by their ids, which reports write with 15 characters and exports with 18. */
export function salesforceRecord(objectType: string, column: string, options: PresetOptions): RecordMapping {
  return { ...byExternalId(objectType, column, options), normalise: ['salesforce-id'] }
}

/** What Salesforce's own tools write for an empty value. */
export const salesforceEmptyMarkers: readonly string[] = ['#N/A']

/** What the presets for Salesforce need beside the file. */
export const salesforceNeeds = '--external-id PROPERTY, or one per object: --external-id contacts=PROPERTY'

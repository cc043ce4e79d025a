import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import { parseRecordId } from '../portal/record-id.ts'

/** The property in which a merged record keeps the id of the record that it was merged into. No answer shows it. */
export const mergedInto = 'emulator_merged_into'

/** The record that a merged one has become part of, through as many merges as there were. */
export function survivorOf(portal: Portal, type: ObjectType, id: string): number | undefined {
  const handle = type.records.handleOf(parseRecordId(id) ?? -1)
  const next = handle < 0 ? undefined : type.records.properties(handle)[mergedInto]
  if (next === undefined) return undefined
  return portal.records.find(type, next) ?? survivorOf(portal, type, next)
}

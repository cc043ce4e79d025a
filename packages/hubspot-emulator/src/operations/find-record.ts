import type { Call } from '../http/call.ts'
import { invalid } from '../http/refusals.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import { parseRecordId } from '../portal/record-id.ts'
import { storedValue } from '../portal/unique-indexes.ts'
import type { BatchError } from './batch-answer.ts'
import { mergedInto, survivorOf } from './survivor.ts'

/** The object type that a path names. */
export function objectTypeOf({ portal, params }: Call): ObjectType {
  return portal.objectTypes.resolve(params.objectType ?? '')
}

/** How to look a record up: by its id, or by a unique property. */
export interface Lookup {
  readonly type: ObjectType
  readonly value: string
  readonly idProperty?: string | undefined
  readonly archived?: boolean
  /** Whether the id of a record that was merged stands for the record that it was merged into. */
  readonly followMerges?: boolean
}

/** The handle of a record, or undefined; a property that is not unique is refused. */
export function findRecord(
  portal: Portal,
  { type, value, idProperty, archived = false, followMerges = false }: Lookup,
): number | undefined {
  if (idProperty !== undefined) {
    refuseNotUnique(portal, type, idProperty, 'read')
    return archived ? findArchivedBy(type, idProperty, value) : portal.records.findBy(type, idProperty, value)
  }
  if (!archived) {
    const found = portal.records.find(type, value)
    return found === undefined && followMerges ? survivorOf(portal, type, value) : found
  }
  const handle = type.records.handleOf(parseRecordId(value) ?? -1)
  return handle >= 0 && isInBin(type, handle) ? handle : undefined
}

/** Whether a record was archived, rather than merged into another one. */
function isInBin({ records }: ObjectType, handle: number): boolean {
  return records.isArchived(handle) && records.properties(handle)[mergedInto] === undefined
}

// Archived records are in no index; few tests have many.
function findArchivedBy(type: ObjectType, property: string, value: string): number | undefined {
  const stored = storedValue(property, value)
  for (let handle = type.records.size - 1; handle >= 0; handle--)
    if (isInBin(type, handle) && type.records.properties(handle)[property] === stored) return handle
  return undefined
}

/** Refuses a property that identifies nobody (the text is recorded for updates and upserts). */
export function refuseNotUnique(portal: Portal, type: ObjectType, property: string, verb: string): void {
  if (type.unique.isUnique(property)) return
  throw invalid(
    `Unable to perform ${verb} by non-unique ${type.id} property ${property} in portal ID ${portal.portalId}`,
  )
}

/** The one entry that names all records which were not found, recorded. */
export function notFoundEntry(type: ObjectType, ids: readonly string[]): BatchError[] {
  if (ids.length === 0) return []
  return [
    {
      status: 'error',
      category: 'OBJECT_NOT_FOUND',
      message: `Could not get some ${type.errorName} objects, they may be deleted or not exist. Check that ids are valid.`,
      context: { ids },
    },
  ]
}

/** Refuses a write batch that names something twice (recorded). */
export function refuseDuplicates(ids: readonly string[]): void {
  const duplicates = ids.filter((id, index) => ids.indexOf(id) !== index)
  if (duplicates.length > 0)
    throw invalid('Duplicate IDs found in batch input', { ids: [...new Set(duplicates)] })
}

import type { ObjectType } from '../portal/object-type.ts'
import { defaultProperties, modifiedProperty } from '../portal/properties.ts'

/** Writes a record as HubSpot's object answers do; properties it does not have are null. */
export function showRecord(type: ObjectType, handle: number, asked: readonly string[] = []): ShownRecord {
  const { records } = type
  const stored = records.properties(handle)
  const createdAt = new Date(records.createdAt(handle)).toISOString()
  const updatedAt = new Date(records.updatedAt(handle)).toISOString()
  const id = String(records.idOf(handle))
  const properties: Record<string, string | null> = {}
  for (const name of asked.length > 0 ? asked : defaultProperties(type))
    properties[name] = stored[name] ?? null
  properties.hs_object_id = id
  properties.createdate = createdAt
  properties[modifiedProperty(type)] = updatedAt
  const shown = { id, properties, createdAt, updatedAt }
  return records.isArchived(handle)
    ? { ...shown, archived: true, archivedAt: updatedAt }
    : { ...shown, archived: false }
}

/** A record in an answer. */
export interface ShownRecord {
  readonly id: string
  readonly properties: Readonly<Record<string, string | null>>
  readonly createdAt: string
  readonly updatedAt: string
  readonly archived: boolean
  readonly archivedAt?: string
}

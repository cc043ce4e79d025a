import { given } from './given.ts'
import type { CrmRecord } from './lookup-shapes.ts'
import { type Loose, looseId, looseObject, looseText } from './loose-json.ts'

/** A record of an answer; undefined when it has no id. */
export function readRecord(wire: Loose): CrmRecord | undefined {
  const id = looseId(wire.id)
  if (id === undefined) return undefined
  const properties = looseObject(wire.properties) as Readonly<Record<string, string | null>>
  const archived = typeof wire.archived === 'boolean' ? wire.archived : undefined
  return given({ id, properties, archived, archivedAt: looseText(wire.archivedAt) })
}

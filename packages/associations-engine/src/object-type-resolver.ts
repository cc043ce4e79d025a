import {
  type AssociationsClient,
  type CallOptions,
  type ObjectSchema,
  objectTypeId,
  STANDARD_OBJECT_TYPE_IDS,
} from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import { suggestion } from './nearest-names.ts'
import type { Rejection } from './rejection.ts'

/** An object type resolved: the id that always works on the wire, and the name that people know. */
export interface ObjectType {
  readonly id: string
  readonly name: string
}

/** Names of HubSpot's own object types by id. */
export const standardNames: ReadonlyMap<string, string> = new Map(
  Object.entries(STANDARD_OBJECT_TYPE_IDS).map(([name, id]) => [id, name]),
)

/** One record of an object type, for a message. Custom objects keep the name that the portal gave them. */
export function singularName({ id, name }: ObjectType): string {
  if (!id.startsWith('0-')) return name
  return name
    .replace(/ies$/, 'y')
    .replace(/(tax)es$/, '$1')
    .replace(/([^s])s$/, '$1')
}

/** Answers which object type a name or id means. */
export type ResolveObjectType = (name: string, options?: CallOptions) => Promise<ObjectType | Rejection>

/**
 * Resolves object types: HubSpot's own from a table, custom ones from the portal's schemas,
 * which are asked for once and only when a name is not in the table.
 */
export function objectTypeResolver(client: Pick<AssociationsClient, 'schemas'>): ResolveObjectType {
  const known = new Map<string, Promise<ObjectType | Rejection>>()
  let schemas: Promise<readonly ObjectSchema[]> | undefined

  const ask = async (name: string, options?: CallOptions): Promise<ObjectType | Rejection> => {
    const id = objectTypeId(name)
    if (id !== undefined) return { id, name: standardNames.get(id) ?? id }
    schemas ??= client.schemas.list(options)
    return customObjectType(name, await schemas)
  }
  return (name, options) => {
    const answer = known.get(name) ?? ask(name, options)
    known.set(name, answer)
    answer.catch(() => {
      // A fault of the moment must not be remembered as an answer.
      known.delete(name)
      schemas = undefined
    })
    return answer
  }
}

function customObjectType(name: string, schemas: readonly ObjectSchema[]): ObjectType | Rejection {
  const wanted = name.trim().toLowerCase()
  const found = schemas.find((schema) => namesOf(schema).includes(wanted))
  if (found !== undefined) return { id: found.objectTypeId, name: found.fullyQualifiedName }
  const names = [...standardNames.values(), ...schemas.map((schema) => schema.fullyQualifiedName)]
  const hint = suggestion(wanted, names)
  const message = `${quoted(name)} is not an object type of this portal; ${hint}`
  return { code: 'UNKNOWN_OBJECT_TYPE', message }
}

/** HubSpot itself no longer takes the bare name; here it can only mean one object, so it may be written. */
function namesOf({ objectTypeId, fullyQualifiedName, name, labels }: ObjectSchema): string[] {
  const names = [objectTypeId, fullyQualifiedName, `p_${name}`, name, labels.singular, labels.plural]
  return names.filter((each) => each !== undefined).map((each) => each.toLowerCase())
}

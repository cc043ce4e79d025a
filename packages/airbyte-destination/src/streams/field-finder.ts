import { suggestion } from '@hubspot-associations/engine'
import type { CatalogStream } from '../protocol/catalog.ts'

/** Finds the fields of a stream that a mapping names. */
export interface FieldFinder {
  /** The field's name as records have it; notes a problem when the stream has no such field. */
  required(name: string): string
  /** The same for a field that the stream may lack. */
  optional(name: string): string | undefined
  /** The fields found so far. */
  readonly used: readonly string[]
  /** Every problem noted so far. */
  readonly problems: readonly string[]
}

/** Exact names come first; some platforms write all field names in lower case, so that is tried next. */
export function createFieldFinder({ descriptor, fields }: CatalogStream): FieldFinder {
  const problems: string[] = []
  const used: string[] = []
  const find = (name: string): string | undefined => {
    if (fields === undefined || fields.includes(name)) return name
    const alike = fields.filter((field) => field.toLowerCase() === name.toLowerCase())
    return alike.length === 1 ? alike[0] : undefined
  }
  const optional = (name: string): string | undefined => {
    const found = find(name)
    if (found !== undefined) used.push(found)
    return found
  }
  return {
    problems,
    used,
    optional,
    required(name) {
      const found = optional(name)
      if (found === undefined)
        problems.push(`stream ${descriptor.name} has no field "${name}"; ${suggestion(name, fields ?? [])}`)
      return found ?? name
    },
  }
}

import type { CallOptions } from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import type { Mapping, RecordMapping } from './mapping.ts'
import { suggestion } from './nearest-names.ts'
import type { ObjectPair } from './object-pair.ts'
import type { ObjectType } from './object-type-resolver.ts'
import type { Resolvers } from './resolvers.ts'

/** One thing about a mapping that cannot work, and where it stands. */
export interface MappingProblem {
  /** The key at fault, for example `from.property`. */
  readonly path: string
  readonly message: string
}

/** What a mapping is checked with. */
export interface MappingCheck {
  readonly resolvers: Resolvers
  readonly createMissingLabels: boolean
}

/**
 * Holds a mapping against the portal before any row is read, so that what would fail every row
 * is said once and nothing is written. What single rows name is left to them.
 */
export async function checkMapping(
  mapping: Mapping,
  portal: MappingCheck,
  call: CallOptions,
): Promise<readonly MappingProblem[]> {
  const problems: MappingProblem[] = []
  const from = await checkRecord(mapping.from, 'from', { portal, call, problems })
  const to = await checkRecord(mapping.to, 'to', { portal, call, problems })
  const label = mapping.labels?.value
  if (from === undefined || to === undefined || label === undefined || portal.createMissingLabels)
    return problems
  const pair: ObjectPair = { from, to }
  for (const text of label.split(mapping.labels?.separator ?? ';')) {
    const type = await portal.resolvers.label({ text: text.trim() }, pair, call)
    if ('code' in type) problems.push({ path: 'labels.value', message: type.message })
  }
  return problems
}

interface Check {
  readonly portal: MappingCheck
  readonly call: CallOptions
  readonly problems: MappingProblem[]
}

async function checkRecord(
  { objectType, property }: RecordMapping,
  path: string,
  { portal, call, problems }: Check,
): Promise<ObjectType | undefined> {
  if (objectType === undefined) return undefined
  const type = await portal.resolvers.objectType(objectType, call)
  if ('code' in type) {
    problems.push({ path: `${path}.objectType`, message: type.message })
    return undefined
  }
  if (property === undefined) return type
  const problem = await propertyProblem(type, property, { portal, call })
  if (problem !== undefined) problems.push({ path: `${path}.property`, message: problem })
  return type
}

async function propertyProblem(
  type: ObjectType,
  property: string,
  { portal, call }: Pick<Check, 'portal' | 'call'>,
): Promise<string | undefined> {
  if (property === 'hs_object_id') return 'hs_object_id is the record id: leave the property out'
  const properties = await portal.resolvers.properties(type, call)
  if ('code' in properties) return properties.message
  if (properties.some(({ name }) => name === property)) return undefined
  const names = properties.map(({ name }) => name)
  return `${type.name} have no property ${quoted(property)}; ${suggestion(property, names)}`
}

import { type ContractDocument, type ContractVersion, contract } from './documents.ts'
import { allRoutes } from './routes.ts'

type Schema = Readonly<Record<string, unknown>>

const RECORD = { type: 'object', required: ['id'], properties: { id: { type: 'string' } } }

// Even `inputs` may be left out: that was answered with an empty success (recorded).
const ASSOCIATIONS_V3: Schema = {
  type: 'object',
  properties: {
    inputs: {
      type: 'array',
      maxItems: 2000,
      items: {
        type: 'object',
        required: ['from', 'to', 'type'],
        properties: { from: RECORD, to: RECORD, type: { type: 'string' } },
      },
    },
  },
}

/** The schemas of all JSON bodies by name, complete in themselves; they are the same in every version. */
export function bodySchemas(): Map<string, Schema> {
  const schemas = new Map<string, Schema>([['AssociationsV3', ASSOCIATIONS_V3]])
  for (const { version, body } of allRoutes()) {
    if (body === undefined || version === 'v3') continue
    const schema = resolved(bodySchema(version, body), contract[version]) as Schema
    const known = schemas.get(body) ?? schema
    if (JSON.stringify(known) !== JSON.stringify(schema))
      throw new Error(`the body ${body} of ${version} is another than before: name it by version`)
    schemas.set(body, known)
  }
  return schemas
}

function bodySchema(version: ContractVersion, name: string): unknown {
  const { requestBodies, schemas } = contract[version].components
  return requestBodies[name]?.content['application/json']?.schema ?? schemas[name]
}

// What a value may be within its type is judged by the operations, which know HubSpot's words for it.
const LEFT_OUT = new Set(['description', 'examples', 'pattern', 'minLength', 'minimum', 'maximum'])
// How many groups a search may have is an option, as HubSpot's sources disagree.
const NOT_COUNTED = new Set(['filterGroups'])
const INT32 = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }

function resolved(node: unknown, document: ContractDocument): unknown {
  if (Array.isArray(node)) return node.map((part) => resolved(part, document))
  if (typeof node !== 'object' || node === null) return node
  if ('$ref' in node) return resolved(target(String(node.$ref), document), document)
  const kept = Object.entries(node).filter(([key]) => !LEFT_OUT.has(key))
  const { format, ...schema } = Object.fromEntries(
    kept.map(([key, value]) => [key, counted(key, resolved(value, document))]),
  )
  return format === 'int32' ? { ...schema, ...INT32 } : schema
}

function counted(name: string, schema: unknown): unknown {
  if (!NOT_COUNTED.has(name)) return schema
  const { maxItems: _, ...rest } = schema as Schema
  return rest
}

function target(reference: string, { components }: ContractDocument): unknown {
  const name = /^#\/components\/schemas\/(\w+)$/.exec(reference)?.[1] ?? ''
  const schema = components.schemas[name]
  if (schema === undefined) throw new Error(`${reference} leads to no schema`)
  return schema
}

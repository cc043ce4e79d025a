import type { ObjectType } from '../portal/object-type.ts'
import type { ObjectTypes } from '../portal/object-types.ts'

/** What an operation does to the records it names. */
export type Access = 'read' | 'write'

const READS = /^(get|list|read|search|track|request)/

/** The scopes a request needs: one out of each group (what people ask for in practice; HubSpot lists them as "any of"). */
export function requiredScopes(
  operation: string,
  params: Readonly<Record<string, string>>,
  objectTypes: ObjectTypes,
): string[][] {
  if (operation === 'listObjectSchemas') return [['crm.schemas.custom.read', 'crm.objects.custom.read']]
  const access: Access = READS.test(operation) ? 'read' : 'write'
  const names = [
    params.fromObjectType ?? params.objectType ?? params.fromObjectTypeId,
    params.toObjectType ?? params.toObjectTypeId,
  ]
  return names.flatMap((name) => {
    const type = name === undefined ? undefined : objectTypes.find(name)
    const scopes = type === undefined ? [] : scopesOf(type, access)
    return scopes.length === 0 ? [] : [scopes]
  })
}

// Names as HubSpot's documents list them; objects that are not listed have no scope of their own.
const SCOPED = new Set(
  (
    'contacts companies deals leads line_items quotes orders carts invoices products services listings ' +
    'courses appointments goals projects subscriptions users'
  ).split(' '),
)
const ENGAGEMENTS = new Set(['calls', 'emails', 'meetings', 'notes', 'tasks'])

function scopesOf(type: ObjectType, access: Access): string[] {
  if (type.name === 'tickets') return ['tickets']
  if (ENGAGEMENTS.has(type.name)) return [`crm.objects.${type.name}.read`]
  const name = scopeName(type)
  if (name === undefined) return []
  const write = `crm.objects.${name}.write`
  return access === 'write' ? [write] : [`crm.objects.${name}.read`, write]
}

function scopeName(type: ObjectType): string | undefined {
  if (type.isCustom) return 'custom'
  if (type.name === 'commerce_payments') return 'commercepayments'
  if (type.name === 'goal_targets') return 'goals'
  return SCOPED.has(type.name) ? type.name : undefined
}

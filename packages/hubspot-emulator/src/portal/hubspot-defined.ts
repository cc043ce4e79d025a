import associationTypes from '@hubspot-associations/openapi-contract/association-types.json' with {
  type: 'json',
}
import objectTypes from '@hubspot-associations/openapi-contract/object-types.json' with { type: 'json' }
import type { AssociationTypes } from './association-types.ts'
import type { ObjectTypes } from './object-types.ts'
import { defineOwnProperties } from './properties.ts'

/** Adds what every portal has: HubSpot's own object types and association types. */
export function addHubspotDefined(types: ObjectTypes, associations: AssociationTypes): void {
  for (const [id, singular, plural, pathName, isAssociable] of objectTypes.rows) {
    // Some object types are known by name only; links to them cannot be written, so they stay out.
    if (id === null) continue
    const name = pathName ?? plural ?? singular
    defineOwnProperties(types.add({ id, name, singular, aliases: [plural ?? singular], isAssociable }))
  }
  for (const [from, to, variant, typeId, inverseTypeId] of associationTypes.rows) {
    addAssociationType({ from, to, variant, typeId, inverseTypeId }, types, associations)
  }
}

interface TypeRow {
  readonly from: string
  readonly to: string
  readonly variant: string | null
  readonly typeId: number
  readonly inverseTypeId: number | null
}

function addAssociationType(row: TypeRow, types: ObjectTypes, associations: AssociationTypes): void {
  const from = types.find(row.from)
  const to = types.find(row.to)
  // Both directions have a row of their own; the second one met is the first one's inverse.
  if (from === undefined || to === undefined || associations.find('HUBSPOT_DEFINED', row.typeId)) return
  associations.add({
    category: 'HUBSPOT_DEFINED',
    from,
    to,
    typeId: row.typeId,
    inverseTypeId: row.inverseTypeId ?? undefined,
    ...labelsOf(row.variant),
    ...namesOf(row),
    ...(row.variant === 'primary' ? { exclusiveSide: holderOfPrimary(row) } : {}),
  })
}

// A record has one primary company; a lead has one primary contact and deal as well (inferred).
function holderOfPrimary(row: TypeRow): 'from' | 'to' {
  if (row.to === 'lead') return 'to'
  return row.from === 'company' ? 'to' : 'from'
}

// The texts of HubSpot's own labels: "Primary" was measured, the others are inferred. Key on numbers, not texts.
const LABELS: Readonly<Record<string, readonly [string, string]>> = {
  primary: ['Primary', 'Primary'],
  billing: ['Billing', 'Billing'],
  signer: ['Signer', 'Signer'],
  upcoming: ['Upcoming', 'Upcoming'],
  parent_to_child: ['Child Company', 'Parent Company'],
  child_to_parent: ['Parent Company', 'Child Company'],
}

function labelsOf(variant: string | null): { label: string | null; inverseLabel: string | null } {
  const [label, inverseLabel] = variant === null ? [null, null] : (LABELS[variant] ?? [variant, variant])
  return { label, inverseLabel }
}

// `contact_to_company` is the primary type, `contact_to_company_unlabeled` the plain one (documented for v3).
function namesOf({ from, to, variant }: TypeRow): { name: string; inverseName: string } {
  const suffix = variant === null ? '_unlabeled' : variant === 'primary' ? '' : `_${variant}`
  return { name: `${from}_to_${to}${suffix}`, inverseName: `${to}_to_${from}${suffix}` }
}

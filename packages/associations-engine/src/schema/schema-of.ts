import type { AssociationSchema, LabelSchema, LimitSchema, PairSchema } from './association-schema.ts'
import type { PortalDirection, PortalLabel, PortalLimit, PortalPair } from './portal-pair.ts'

/** Pure: what a portal holds as a file holds it, without its numbers. */
export function schemaOf(pairs: readonly PortalPair[]): AssociationSchema {
  return { version: 1, pairs: pairs.map(pairSchema) }
}

function pairSchema({ pair, labels, there, back }: PortalPair): PairSchema {
  const { from, to } = pair
  return {
    from: from.name,
    to: to.name,
    labels: labels.map(labelSchema).sort((a, b) => compare(a.label, b.label)),
    limits: limitSchemas(there),
    ...(from.id === to.id ? {} : { inverseLimits: limitSchemas(back) }),
  }
}

function labelSchema({ label, inverseLabel, name }: PortalLabel): LabelSchema {
  return {
    label,
    ...(inverseLabel === label ? {} : { inverseLabel }),
    ...(name === undefined ? {} : { name }),
  }
}

function limitSchemas({ limits }: PortalDirection): LimitSchema[] {
  return limits
    .map(limitSchema)
    .sort(
      (a, b) => (a.hubspotDefined ?? 0) - (b.hubspotDefined ?? 0) || compare(a.label ?? '', b.label ?? ''),
    )
}

function limitSchema({ category, typeId, label, maxToObjectIds }: PortalLimit): LimitSchema {
  if (label === null) return { maxToObjectIds }
  return category === 'HUBSPOT_DEFINED'
    ? { hubspotDefined: typeId, maxToObjectIds }
    : { label, maxToObjectIds }
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, 'en')
}

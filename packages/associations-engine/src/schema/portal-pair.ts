import type {
  AssociationLabel,
  AssociationsClient,
  AssociationType,
  CallOptions,
} from '@hubspot-associations/client/core'
import { type ObjectPair, reversed } from '../object-pair.ts'
import { readSides, type TwoSided } from './label-sides.ts'
import type { NameOf } from './object-names.ts'

/** What a portal holds of one object pair, with the numbers it gave. */
export interface PortalPair {
  readonly pair: ObjectPair
  /** Labels that the portal's users made. */
  readonly labels: readonly PortalLabel[]
  /** Texts of labels whose other side cannot be told; they are left alone. */
  readonly undecided: readonly string[]
  readonly there: PortalDirection
  /** The same as `there` within one object type. */
  readonly back: PortalDirection
}

/** A label with both of its sides. */
export interface PortalLabel {
  readonly label: string
  readonly inverseLabel: string
  readonly typeId: number
  readonly inverseTypeId: number
  /** Only object schemas tell it. */
  readonly name?: string
}

/** Types and configured limits of one direction. */
export interface PortalDirection {
  readonly pair: ObjectPair
  readonly types: readonly AssociationLabel[]
  readonly limits: readonly PortalLimit[]
}

/** A limit that is configured. */
export interface PortalLimit extends AssociationType {
  readonly label: string | null
  readonly maxToObjectIds: number
}

/** Reads labels and limits of one object pair, both directions. */
export async function readPortalPair(
  client: Pick<AssociationsClient, 'labels' | 'limits'>,
  pair: ObjectPair,
  { nameOf, call }: { readonly nameOf?: NameOf; readonly call?: CallOptions | undefined } = {},
): Promise<PortalPair> {
  const isOwn = pair.from.id === pair.to.id
  const { whole, halves } = await readSides(client, pair, call)
  const typesThere = [...whole.map(({ there }) => there), ...halves.there]
  const typesBack = [...whole.map(({ back }) => back), ...halves.back]
  const there = {
    pair,
    types: isOwn ? distinct([...typesThere, ...typesBack]) : typesThere,
    limits: await readLimits(client, pair, call),
  }
  const other = reversed(pair)
  const back = isOwn
    ? there
    : { pair: other, types: typesBack, limits: await readLimits(client, other, call) }
  const undecided = [...halves.there, ...halves.back].filter(isManaged)
  return {
    pair,
    labels: whole.flatMap((sides) => portalLabel(sides, nameOf)),
    undecided: undecided.flatMap(({ label }) => label ?? []),
    there,
    back,
  }
}

async function readLimits(
  client: Pick<AssociationsClient, 'limits'>,
  { from, to }: ObjectPair,
  call: CallOptions | undefined,
): Promise<PortalLimit[]> {
  const limits = await client.limits.list(from.id, to.id, call)
  return limits.flatMap(({ category, typeId, label, maxToObjectIds }) =>
    maxToObjectIds === null ? [] : [{ category, typeId, label, maxToObjectIds }],
  )
}

/** HubSpot's own labels and those of integrations can be neither made nor changed by others (documented). */
function isManaged({ category, label }: AssociationLabel): boolean {
  return category === 'USER_DEFINED' && label !== null
}

function portalLabel({ there, back }: TwoSided, nameOf: NameOf | undefined): PortalLabel[] {
  if (!isManaged(there) || there.label === null || back.label === null) return []
  const name = nameOf?.(there.typeId, back.typeId)
  return [
    {
      label: there.label,
      inverseLabel: back.label,
      typeId: there.typeId,
      inverseTypeId: back.typeId,
      ...(name === undefined ? {} : { name }),
    },
  ]
}

function distinct(types: readonly AssociationLabel[]): AssociationLabel[] {
  return [...new Map(types.map((type) => [`${type.category} ${type.typeId}`, type])).values()]
}

/** A label as it reads from its other side. */
export function turned({ label, inverseLabel, typeId, inverseTypeId, ...name }: PortalLabel): PortalLabel {
  return { label: inverseLabel, inverseLabel: label, typeId: inverseTypeId, inverseTypeId: typeId, ...name }
}

/** The directions of a pair; within one object type both are the same. */
export function directionsOf({ pair, there, back }: PortalPair): readonly PortalDirection[] {
  return pair.from.id === pair.to.id ? [there] : [there, back]
}

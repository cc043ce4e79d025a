import type { AssociationLabel, AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import type { ObjectPair } from '../object-pair.ts'

/** An association type as it reads from both of its ends. */
export interface TwoSided {
  readonly there: AssociationLabel
  readonly back: AssociationLabel
}

/** The types of an object pair with both of their sides, and those whose other side cannot be told. */
export interface Sides {
  readonly whole: readonly TwoSided[]
  readonly halves: { readonly there: readonly AssociationLabel[]; readonly back: readonly AssociationLabel[] }
}

/** The association types of both directions, put together. */
export async function readSides(
  client: Pick<AssociationsClient, 'labels' | 'limits'>,
  { from, to }: ObjectPair,
  call?: CallOptions,
): Promise<Sides> {
  const there = await client.labels.list(from.id, to.id, call)
  if (from.id !== to.id) return putTogether(there, await client.labels.list(to.id, from.id, call))
  if (!there.some(isCustomLabel)) return putTogetherWithin(there, [])
  const tracked = await client.limits.tracking.labels(call)
  const own = tracked.filter((each) => each.fromObjectTypeId === from.id && each.toObjectTypeId === from.id)
  return putTogetherWithin(
    there,
    own.flatMap(({ labels }) => labels),
  )
}

/**
 * HubSpot does not say which two types are the sides of one label. Told apart by what is known of them:
 * the plain types belong together; a label made without an inverse text has one text on both sides
 * (documented); the two numbers of a label are given out together, so they are neighbours (true of all
 * pairs in HubSpot's own list; inferred for custom ones); and what is left alone on each side belongs together.
 */
export function putTogether(there: readonly AssociationLabel[], back: readonly AssociationLabel[]): Sides {
  const whole: TwoSided[] = []
  const left = new Set(there)
  const right = new Set(back)
  const join = (one: AssociationLabel, other: AssociationLabel): void => {
    left.delete(one)
    right.delete(other)
    whole.push({ there: one, back: other })
  }
  const match = (fits: (one: AssociationLabel, other: AssociationLabel) => boolean): void => {
    for (const one of there) {
      const other = left.has(one) ? [...right].find((each) => fits(one, each)) : undefined
      if (other !== undefined) join(one, other)
    }
  }
  match((one, other) => one.label === null && other.label === null)
  match((one, other) => isCustomLabel(one) && isSameType(one, other))
  match((one, other) => isCustomLabel(one) && isCustomLabel(other) && one.label === other.label)
  for (const [one, other] of neighbours([...left, ...right])) {
    if (left.has(one) && right.has(other)) join(one, other)
    else if (left.has(other) && right.has(one)) join(other, one)
  }
  const [lastThere, ...moreThere] = [...left].filter(isCustomLabel)
  const [lastBack, ...moreBack] = [...right].filter(isCustomLabel)
  const isAlone = moreThere.length + moreBack.length === 0
  if (isAlone && lastThere !== undefined && lastBack !== undefined) join(lastThere, lastBack)
  return { whole, halves: { there: [...left], back: [...right] } }
}

/**
 * The same within one object type, where one list holds both sides. A label that reads the same from both
 * has one number (HubSpot's own do: 449 to 452; inferred for custom ones). Limits tracking counts a paired
 * label once (measured), so the texts it names are first sides and the others second ones (inferred).
 */
export function putTogetherWithin(
  list: readonly AssociationLabel[],
  firstTexts: readonly (string | null)[],
): Sides {
  const whole: TwoSided[] = []
  const left = new Set(list)
  const isFirst = ({ label }: AssociationLabel): boolean => firstTexts.includes(label)
  for (const [one, other] of neighbours([...left])) {
    const isPair = isCustomLabel(one) ? isFirst(one) !== isFirst(other) : one.label !== other.label
    if (!isPair || !left.has(one) || !left.has(other)) continue
    left.delete(one)
    left.delete(other)
    whole.push(
      isCustomLabel(one) && !isFirst(one) ? { there: other, back: one } : { there: one, back: other },
    )
  }
  for (const one of left) {
    if (isCustomLabel(one) && !isFirst(one)) continue
    left.delete(one)
    whole.push({ there: one, back: one })
  }
  return { whole, halves: { there: [...left], back: [] } }
}

/** Tells whether a type is a label that the portal's users made. */
export function isCustomLabel({ category, label }: AssociationLabel): boolean {
  return category !== 'HUBSPOT_DEFINED' && label !== null
}

function isSameType(one: AssociationLabel, other: AssociationLabel): boolean {
  return one.category === other.category && one.typeId === other.typeId
}

/** Labelled types of one category whose numbers follow each other, in the order of the numbers. */
function neighbours(types: readonly AssociationLabel[]): [AssociationLabel, AssociationLabel][] {
  const labelled = types
    .filter(({ label }) => label !== null)
    .toSorted((a, b) => a.category.localeCompare(b.category) || a.typeId - b.typeId)
  return labelled.flatMap((one, index): [AssociationLabel, AssociationLabel][] => {
    const other = labelled[index + 1]
    return other?.category === one.category && other.typeId === one.typeId + 1 ? [[one, other]] : []
  })
}

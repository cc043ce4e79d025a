import type { ControlLimit, ControlState, LabelCount } from '../src/control/control-api.ts'

/** What holds between two object types, both directions side by side. */
export interface PairRules {
  readonly from: string
  readonly to: string
  readonly links: number
  /** The most links a record of the first type may have with records of the second, and the other way. */
  readonly objectLimits: Both<number | undefined>
  readonly rows: readonly LabelRow[]
}

/** Something as it reads from the first object type and from the second. */
export type Both<Thing> = readonly [Thing, Thing]

/** A label, or a type of HubSpot's own that has a limit. */
export interface LabelRow {
  readonly key: string
  readonly texts: Both<string | null>
  readonly numbers: Both<number | null>
  readonly limits: Both<number | undefined>
  /** How many links have it; null if nobody counted. */
  readonly links: number | null
}

/** Lines up links, labels and limits by object pair. */
export function pairRules({ pairs, labels, limits }: ControlState): PairRules[] {
  const keys = new Map<string, { from: string; to: string }>()
  for (const { from, to } of [...pairs, ...labels, ...limits]) {
    const isKnown = keys.has(`${from.name} ${to.name}`) || keys.has(`${to.name} ${from.name}`)
    if (!isKnown) keys.set(`${from.name} ${to.name}`, { from: from.name, to: to.name })
  }
  return [...keys.values()].map(({ from, to }) => {
    const [there, back] = bothWays(limits, from, to)
    const own = labels.filter((label) => connects(label, from, to) || connects(label, to, from))
    return {
      from,
      to,
      links: pairs.find((pair) => connects(pair, from, to) || connects(pair, to, from))?.links ?? 0,
      objectLimits: [objectLimit(there), objectLimit(back)],
      rows: [...own.map((label) => labelRow(label, from, [there, back])), ...otherRows(own, [there, back])],
    }
  })
}

type Ends = Pick<ControlLimit, 'from' | 'to'>

function connects(ends: Ends, from: string, to: string): boolean {
  return ends.from.name === from && ends.to.name === to
}

function bothWays(limits: readonly ControlLimit[], from: string, to: string): Both<readonly ControlLimit[]> {
  const there = limits.filter((limit) => connects(limit, from, to))
  return [there, from === to ? there : limits.filter((limit) => connects(limit, to, from))]
}

function objectLimit(limits: readonly ControlLimit[]): number | undefined {
  return limits.find(({ label }) => label === null)?.maxToObjectIds
}

function limitOn(
  limits: readonly ControlLimit[],
  category: string,
  typeId: number | null,
): number | undefined {
  return limits.find((limit) => limit.category === category && limit.typeId === typeId)?.maxToObjectIds
}

function labelRow(label: LabelCount, from: string, [there, back]: Both<readonly ControlLimit[]>): LabelRow {
  const isForward = label.from.name === from
  const { typeId, inverseTypeId, category } = label
  const inOrder = <Thing>(one: Thing, other: Thing): Both<Thing> => (isForward ? [one, other] : [other, one])
  const numbers = inOrder(typeId, inverseTypeId)
  return {
    key: `${category} ${typeId} ${inverseTypeId}`,
    texts: inOrder(label.label, label.inverseLabel),
    numbers,
    limits: [limitOn(there, category, numbers[0]), limitOn(back, category, numbers[1])],
    links: label.links,
  }
}

// HubSpot's own labels, such as the primary company, are listed once they have a limit.
function otherRows(own: readonly LabelCount[], ways: Both<readonly ControlLimit[]>): LabelRow[] {
  const isOwn = ({ category, typeId }: ControlLimit): boolean =>
    own.some(
      (label) => label.category === category && (label.typeId === typeId || label.inverseTypeId === typeId),
    )
  return ways.flatMap((limits, way) =>
    (way === 1 && ways[0] === ways[1] ? [] : limits)
      .filter((limit) => limit.label !== null && !isOwn(limit))
      .map(({ category, typeId, label, maxToObjectIds }) => ({
        key: `${category} ${typeId}`,
        texts: way === 0 ? [label, null] : [null, label],
        numbers: way === 0 ? [typeId, null] : [null, typeId],
        limits: way === 0 ? [maxToObjectIds, undefined] : [undefined, maxToObjectIds],
        links: null,
      })),
  )
}

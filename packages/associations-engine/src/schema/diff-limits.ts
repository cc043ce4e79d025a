import type { AssociationType } from '@hubspot-associations/client/core'
import { typeKey } from '../change.ts'
import { suggestion } from '../nearest-names.ts'
import { pairName } from '../object-pair.ts'
import type { PortalDirection, PortalLimit } from './portal-pair.ts'
import type { LimitChange, LimitTarget, SchemaProblem } from './schema-change.ts'
import type { WantedLimit } from './wanted-limit.ts'

/** The texts of one direction as they will be: those of the portal, renamed and created ones included. */
export interface TextsToCome {
  /** The type that will have the text; undefined for a label that does not exist yet. */
  typeOf(text: string): AssociationType | undefined
  has(text: string): boolean
  all(): readonly string[]
}

/** What a list of limits asks of one direction of a portal. */
export interface LimitDiff {
  readonly changes: readonly LimitChange[]
  readonly problems: readonly SchemaProblem[]
}

/** Pure: compares wanted limits with those of one direction. */
export function diffLimits(
  wanted: readonly WantedLimit[],
  direction: PortalDirection,
  texts: TextsToCome,
): LimitDiff {
  const changes: LimitChange[] = []
  const problems: SchemaProblem[] = []
  const kept = new Set<PortalLimit>()
  for (const entry of wanted) {
    const target = targetOf(entry, direction, texts)
    if ('message' in target) {
      problems.push(target)
      continue
    }
    const limit = direction.limits.find((each) => isLimitOf(each, target))
    if (limit !== undefined) kept.add(limit)
    const before = limit?.maxToObjectIds ?? null
    if (before !== entry.maxToObjectIds)
      changes.push({
        kind: 'limit',
        pair: direction.pair,
        target,
        before,
        after: entry.maxToObjectIds,
        entry,
      })
  }
  const others = direction.limits.filter((limit) => !kept.has(limit))
  return { changes: [...changes, ...others.map((limit) => clearing(limit, direction))], problems }
}

/** The step that takes a limit away. */
export function clearing(
  { category, typeId, label, maxToObjectIds }: PortalLimit,
  { pair }: PortalDirection,
): LimitChange {
  const target = { type: { category, typeId }, label }
  return { kind: 'limit', pair, target, before: maxToObjectIds, after: null }
}

function isLimitOf({ category, typeId, label }: PortalLimit, { type, label: text }: LimitTarget): boolean {
  if (type !== undefined) return typeKey({ category, typeId }) === typeKey(type)
  return text === null && label === null
}

/** A text that no type has yet is a label to come, whose type is found when it is there. */
function targetOf(
  entry: WantedLimit,
  { pair, types }: PortalDirection,
  texts: TextsToCome,
): LimitTarget | SchemaProblem {
  const { label, hubspotDefined } = entry
  const type =
    entry.type ??
    (hubspotDefined === undefined
      ? undefined
      : { category: 'HUBSPOT_DEFINED' as const, typeId: hubspotDefined })
  if (label !== undefined) {
    if (!texts.has(label)) {
      const hint = suggestion(label, texts.all()) || 'it has no labels'
      return { pair, entry, message: `${pairName(pair)} has no label "${label}"; ${hint}` }
    }
    const found = texts.typeOf(label)
    return found === undefined ? { label } : { label, type: found }
  }
  if (type === undefined) return plainTarget(entry, { pair, types }, texts)
  const found = types.find((each) => typeKey(each) === typeKey(type))
  if (found !== undefined) return { type, label: found.label }
  const name = `${type.category} ${type.typeId}`
  return { pair, entry, message: `${name} is not an association type of ${pairName(pair)}` }
}

function plainTarget(
  entry: WantedLimit,
  { pair, types }: Pick<PortalDirection, 'pair' | 'types'>,
  texts: TextsToCome,
): LimitTarget | SchemaProblem {
  const plain = types.find(({ label }) => label === null)
  if (plain !== undefined) return { label: null, type: { category: plain.category, typeId: plain.typeId } }
  // The first label of a pair with a custom object brings the unlabelled type with it (measured).
  if (texts.all().length > 0) return { label: null }
  return {
    pair,
    entry,
    message: `${pairName(pair)} has no unlabelled association type, so there is nothing to limit`,
  }
}

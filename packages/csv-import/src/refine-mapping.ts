import {
  type Mapping,
  type Normalisation,
  normalisations,
  type OnSeveral,
  type RecordMapping,
  severalPolicies,
  suggestion,
} from '@hubspot-associations/engine'
import { UsageError } from './usage-error.ts'

/** The flags that say more about columns which a mapping names already. */
export interface RefiningFlags {
  readonly primary?: string
  readonly normalise?: readonly string[]
  readonly onSeveral?: readonly string[]
  readonly empty?: readonly string[]
}

/** A mapping with what the flags add to it. */
export function refineMapping(mapping: Mapping, flags: RefiningFlags): Mapping {
  const { primary, normalise = [], onSeveral = [], empty = [] } = flags
  const refined = [
    ...normalise.map((text) => forSides('--normalise', text, mapping, normalising)),
    ...onSeveral.map((text) => forSides('--on-several', text, mapping, choosing)),
  ].reduce((result, refine) => refine(result), withPrimary(mapping, primary))
  if (empty.length === 0) return refined
  return { ...refined, emptyMarkers: [...(mapping.emptyMarkers ?? []), ...empty] }
}

function withPrimary(mapping: Mapping, primaryColumn: string | undefined): Mapping {
  if (primaryColumn === undefined) return mapping
  const { labels = {} } = mapping
  if (labels.type !== undefined || labels.typeIdColumn !== undefined)
    throw new UsageError('--primary goes with label texts, not with association types')
  return { ...mapping, labels: { ...labels, primaryColumn } }
}

type Side = 'from' | 'to'
type Refine = (record: RecordMapping) => RecordMapping

/** Reads `[from=|to=]VALUE`; without a side it holds for every side that looks records up by a property. */
function forSides(
  flag: string,
  text: string,
  mapping: Mapping,
  parse: (flag: string, value: string) => Refine,
): (mapping: Mapping) => Mapping {
  const { side, value = '' } = /^(?:(?<side>from|to)=)?(?<value>.*)$/.exec(text)?.groups ?? {}
  const named: readonly Side[] = side === undefined ? ['from', 'to'] : [side as Side]
  const sides = named.filter((each) => mapping[each].property !== undefined)
  if (sides.length === 0)
    throw new UsageError(
      `${flag} ${text}: ${named.join(' and ')} hold record ids, which are taken as they are; name a property, as in --from contacts:email=Email`,
    )
  const refine = parse(flag, value)
  return (current) => ({
    ...current,
    ...Object.fromEntries(sides.map((each) => [each, refine(current[each])])),
  })
}

function normalising(flag: string, value: string): Refine {
  const steps = value.split(',').map((step) => oneOf<Normalisation>(flag, step.trim(), normalisations))
  return (record) => ({ ...record, normalise: [...new Set([...(record.normalise ?? []), ...steps])] })
}

function choosing(flag: string, value: string): Refine {
  const onSeveral = oneOf<OnSeveral>(flag, value.trim(), severalPolicies)
  return (record) => ({ ...record, onSeveral })
}

function oneOf<Word extends string>(flag: string, text: string, words: readonly Word[]): Word {
  const word = words.find((each) => each === text)
  if (word !== undefined) return word
  throw new UsageError(`${flag} "${text}" is not known; ${suggestion(text, words)}`)
}

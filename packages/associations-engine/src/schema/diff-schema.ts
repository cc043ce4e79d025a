import type { AssociationLabel, AssociationType } from '@hubspot-associations/client/core'
import type { LabelSchema } from './association-schema.ts'
import { diffLabels, type LabelDiff, textsOf } from './diff-labels.ts'
import { diffLimits, type LimitDiff, type TextsToCome } from './diff-limits.ts'
import type { PortalPair } from './portal-pair.ts'
import type { SchemaChange, SchemaProblem } from './schema-change.ts'
import type { WantedLimit } from './wanted-limit.ts'

/** What one object pair is to have; lists that are left out are not spoken about. */
export interface WantedPair {
  readonly labels?: readonly LabelSchema[]
  readonly limits?: readonly WantedLimit[]
  readonly inverseLimits?: readonly WantedLimit[]
}

/** The difference between what is wanted and what a portal holds. */
export interface SchemaDiff {
  readonly changes: readonly SchemaChange[]
  readonly problems: readonly SchemaProblem[]
}

/** Pure: the steps that make one object pair of a portal what is wanted, removals included. */
export function diffPair(wanted: WantedPair, portal: PortalPair): SchemaDiff {
  const labels: LabelDiff =
    wanted.labels === undefined
      ? { changes: [], problems: [], known: new Map() }
      : diffLabels(wanted.labels, portal)
  const none: LimitDiff = { changes: [], problems: [] }
  const isOwn = portal.pair.from.id === portal.pair.to.id
  const there = textsToCome(portal.there.types, coming(wanted, labels, 'there', isOwn))
  const back = textsToCome(portal.back.types, coming(wanted, labels, 'back', isOwn))
  const limits = wanted.limits === undefined ? none : diffLimits(wanted.limits, portal.there, there)
  const inverse =
    wanted.inverseLimits === undefined ? none : diffLimits(wanted.inverseLimits, portal.back, back)
  // A label that goes takes its limits with it.
  const going = new Set(labels.changes.flatMap((change) => deletedTypes(change, portal)))
  const limitChanges = [...limits.changes, ...inverse.changes].filter(
    ({ after, entry, target: { type } }) =>
      after !== null || entry !== undefined || type?.category !== 'USER_DEFINED' || !going.has(type.typeId),
  )
  return {
    changes: [...labels.changes, ...limitChanges],
    problems: [...labels.problems, ...limits.problems, ...inverse.problems],
  }
}

function deletedTypes(change: SchemaChange, { labels }: PortalPair): number[] {
  if (change.kind !== 'delete-label') return []
  const label = labels.find(({ typeId }) => typeId === change.typeId)
  return label === undefined ? [] : [label.typeId, label.inverseTypeId]
}

interface Coming {
  readonly text: string
  readonly typeId: number | undefined
}

/** What the wanted labels will read as in one direction. */
function coming(
  { labels = [] }: WantedPair,
  { known }: LabelDiff,
  side: 'there' | 'back',
  isOwn: boolean,
): Coming[] {
  return labels.flatMap((entry) => {
    const { label, inverseLabel } = textsOf(entry)
    const there = known.get(entry)
    const sides: Coming[] = [
      { text: label, typeId: there?.typeId },
      { text: inverseLabel, typeId: there?.inverseTypeId },
    ]
    return isOwn ? sides : sides.slice(...(side === 'there' ? [0, 1] : [1, 2]))
  })
}

function textsToCome(types: readonly AssociationLabel[], coming: readonly Coming[]): TextsToCome {
  const renamed = new Set(coming.map(({ typeId }) => typeId))
  const byText = new Map<string, AssociationType | undefined>()
  for (const { category, typeId, label } of types)
    if (label !== null && !(category === 'USER_DEFINED' && renamed.has(typeId)))
      byText.set(label, { category, typeId })
  for (const { text, typeId } of coming)
    byText.set(text, typeId === undefined ? undefined : { category: 'USER_DEFINED', typeId })
  return {
    has: (text) => byText.has(text),
    typeOf: (text) => byText.get(text),
    all: () => [...byText.keys()],
  }
}

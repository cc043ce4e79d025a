import { quoted } from '../cell.ts'
import type { LabelSchema } from './association-schema.ts'
import { type PortalLabel, type PortalPair, turned } from './portal-pair.ts'
import type { LabelTexts, SchemaChange, SchemaProblem } from './schema-change.ts'

/** What a list of labels asks of a portal, and which label of the portal each entry is. */
export interface LabelDiff {
  readonly changes: readonly SchemaChange[]
  readonly problems: readonly SchemaProblem[]
  /** Entries that the portal has already, under their own text or under another. */
  readonly known: ReadonlyMap<LabelSchema, PortalLabel>
}

/** Pure: compares wanted labels with those of a portal. Names decide where both sides have one, then texts. */
export function diffLabels(wanted: readonly LabelSchema[], portal: PortalPair): LabelDiff {
  const known = recognised(wanted, portal)
  const changes: SchemaChange[] = []
  const problems: SchemaProblem[] = []
  for (const entry of wanted) {
    const there = known.get(entry)
    if (there !== undefined) changes.push(...renaming(entry, there, portal))
    else if (isUndecided(entry, portal)) problems.push(undecided(entry, portal))
    else changes.push(creation(entry, portal))
  }
  // Within one object type a label may have been recognised by its other side.
  const kept = new Set([...known.values()].flatMap(({ typeId, inverseTypeId }) => [typeId, inverseTypeId]))
  for (const label of portal.labels)
    if (!kept.has(label.typeId))
      changes.push({ kind: 'delete-label', pair: portal.pair, typeId: label.typeId, texts: label })
  return { changes, problems, known }
}

/** The texts of an entry; without an inverse one both sides show the same. */
export function textsOf({ label, inverseLabel = label }: LabelSchema): LabelTexts {
  return { label, inverseLabel }
}

type Fits = (entry: LabelSchema, label: PortalLabel) => boolean

/** From the surest sign to the weakest; each entry and each label is used once. */
function signsOf(wanted: readonly LabelSchema[], labels: readonly PortalLabel[]): readonly Fits[] {
  const isThere = (text: string | undefined): boolean =>
    labels.some(({ label, inverseLabel }) => text === label || text === inverseLabel)
  // Where texts move on in a row (A to B, B to C), the label that is B now is the one to become C.
  const movesOn = (entry: LabelSchema, label: PortalLabel): boolean =>
    isThere(entry.renamedFrom) && wanted.some((other) => other !== entry && wasCalled(other, label))
  return [
    (entry, label) => entry.name !== undefined && entry.name === label.name,
    (entry, label) => sameTexts(textsOf(entry), label) && !movesOn(entry, label),
    wasCalled,
    // One side was renamed and the other was not; a second label with the same text would be refused anyway.
    (entry, label) => entry.label === label.label || textsOf(entry).inverseLabel === label.inverseLabel,
  ]
}

function recognised(
  wanted: readonly LabelSchema[],
  { pair, labels }: PortalPair,
): Map<LabelSchema, PortalLabel> {
  const known = new Map<LabelSchema, PortalLabel>()
  const left = new Set(labels)
  // Within one object type either side may be written first.
  const sidesOf = (label: PortalLabel): PortalLabel[] =>
    pair.from.id === pair.to.id ? [label, turned(label)] : [label]
  const take = (entry: LabelSchema, fits: Fits): void => {
    for (const label of left) {
      const fitting = sidesOf(label).find((side) => fits(entry, side))
      if (fitting === undefined) continue
      known.set(entry, fitting)
      left.delete(label)
      return
    }
  }
  for (const fits of signsOf(wanted, labels))
    for (const entry of wanted) if (!known.has(entry)) take(entry, fits)
  return known
}

function wasCalled({ renamedFrom }: LabelSchema, { label, inverseLabel }: PortalLabel): boolean {
  return renamedFrom !== undefined && (renamedFrom === label || renamedFrom === inverseLabel)
}

/** Tells whether two labels read the same from both sides. */
export function sameTexts(one: LabelTexts, other: LabelTexts): boolean {
  return one.label === other.label && one.inverseLabel === other.inverseLabel
}

function renaming(entry: LabelSchema, there: PortalLabel, { pair }: PortalPair): SchemaChange[] {
  const texts = textsOf(entry)
  if (sameTexts(texts, there)) return []
  const before = { label: there.label, inverseLabel: there.inverseLabel }
  return [{ kind: 'rename-label', pair, typeId: there.typeId, before, texts, entry }]
}

function creation(entry: LabelSchema, { pair }: PortalPair): SchemaChange {
  const { name } = entry
  return { kind: 'create-label', pair, texts: textsOf(entry), ...(name === undefined ? {} : { name }), entry }
}

function isUndecided(entry: LabelSchema, { undecided: texts }: PortalPair): boolean {
  return texts.includes(entry.label) || texts.includes(textsOf(entry).inverseLabel)
}

function undecided(entry: LabelSchema, { pair }: PortalPair): SchemaProblem {
  const message = `HubSpot has the label ${quoted(entry.label)} and does not tell which text its other side has; it is left as it is`
  return { pair, entry, message }
}

import type {
  AssociationLabel,
  AssociationsClient,
  AssociationType,
  CallOptions,
} from '@hubspot-associations/client/core'
import { definitionReader } from './association-definitions.ts'
import { quoted } from './cell.ts'
import { createLabel, imaginedLabel } from './create-label.ts'
import type { LabelReference } from './intent.ts'
import { createLabelLists, type LabelLists } from './label-lists.ts'
import { labelNames, type TypeIdsNamed } from './label-names.ts'
import { parseLabelPair } from './label-pair.ts'
import { labelByIds, labelByText } from './match-label.ts'
import { type ObjectPair, pairName, reversed } from './object-pair.ts'
import type { Rejection } from './rejection.ts'
import { unknownLabel } from './unknown-label.ts'

/** Finds the association type that a label means in one direction of a pair. */
export type ResolveLabel = (
  label: LabelReference,
  pair: ObjectPair,
  options?: CallOptions,
) => Promise<AssociationLabel | Rejection>

/** What the label resolver may do beyond reading. */
export interface LabelResolverOptions {
  /** Creates labels that the pair lacks. */
  readonly createMissingLabels: boolean
  /** Invents a type for a label that would be created, instead of creating it. */
  readonly dryRun: boolean
}

interface Portal {
  readonly lists: LabelLists
  readonly names: TypeIdsNamed
  readonly call: CallOptions | undefined
}

type Match = AssociationLabel | Rejection | undefined

/** Resolves labels against the portal's own list, which is read once per pair and direction. */
export function labelResolver(
  client: Pick<AssociationsClient, 'labels' | 'schemas'>,
  options: LabelResolverOptions,
): ResolveLabel {
  const lists = createLabelLists(client)
  let imagined = 0
  const names = labelNames(definitionReader(client))
  return async (label, pair, call) => {
    const list = await lists.of(pair, call)
    if ('code' in list) return list
    const portal = { lists, names, call }
    const match = 'text' in label ? await byText(label.text, pair, portal) : byType(label, list)
    if (match !== undefined) return match
    const wrongDirection = await ofOtherDirection(label, pair, portal)
    if (wrongDirection !== undefined) return wrongDirection
    if (!options.createMissingLabels || !('text' in label)) return unknownLabel(label, pair, list)
    const { text } = label
    if (options.dryRun) {
      const { there, back } = imaginedLabel(text, pair, imagined++)
      await lists.add(there, pair, back)
      return there
    }
    const made = await createLabel(client, { text, pair }, call)
    if (!('code' in made)) await lists.add(made, pair)
    return made
  }
}

/** By its text, by its internal name, or by both of its texts. */
async function byText(text: string, pair: ObjectPair, portal: Portal): Promise<Match> {
  const { lists, names, call } = portal
  const list = await lists.of(pair, call)
  if ('code' in list) return list
  const found = labelByText(text, list, pair) ?? (await byBothTexts(text, pair, portal))
  // Names have no blanks (documented), so most texts cannot be one.
  if (found !== undefined || !/^\w+$/.test(text)) return found
  return labelByIds(text, list, await names(text, pair, call))
}

/** `LABEL/INVERSE`, when both directions have these texts. */
async function byBothTexts(text: string, pair: ObjectPair, { lists, call }: Portal): Promise<Match> {
  const texts = parseLabelPair(text)
  if (texts === undefined) return undefined
  const list = await lists.of(pair, call)
  const opposite = await lists.of(reversed(pair), call)
  if ('code' in list || 'code' in opposite) return undefined
  const label = labelByText(texts.label, list, pair)
  const inverse = labelByText(texts.inverseLabel, opposite, reversed(pair))
  if (label !== undefined && inverse !== undefined) return label
  if (label === undefined && inverse === undefined) return undefined
  // Creating the pair now would make a second label of a text that is there.
  const [there, missing] =
    label === undefined ? [texts.inverseLabel, texts.label] : [texts.label, texts.inverseLabel]
  const message = `${pairName(pair)} has the label ${quoted(there)}, but none that is called ${quoted(missing)} on the other side`
  return { code: 'UNKNOWN_LABEL', message }
}

function byType(type: AssociationType, list: readonly AssociationLabel[]): AssociationLabel | undefined {
  return list.find(({ category, typeId }) => category === type.category && typeId === type.typeId)
}

async function ofOtherDirection(
  label: LabelReference,
  pair: ObjectPair,
  { lists, call }: Portal,
): Promise<Rejection | undefined> {
  const opposite = await lists.of(reversed(pair), call)
  if ('code' in opposite) return undefined
  const found = 'text' in label ? labelByText(label.text, opposite, reversed(pair)) : byType(label, opposite)
  if (found === undefined) return undefined
  const name = 'text' in label ? `the label ${quoted(label.text)}` : `${label.category} ${label.typeId}`
  const message = `${name} belongs to ${pairName(reversed(pair))}, not to ${pairName(pair)}`
  return { code: 'WRONG_DIRECTION', message }
}

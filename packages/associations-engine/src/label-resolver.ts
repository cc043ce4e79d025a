import type {
  AssociationLabel,
  AssociationsClient,
  AssociationType,
  CallOptions,
} from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import { createLabel, imaginedLabel } from './create-label.ts'
import type { LabelReference } from './intent.ts'
import { createLabelLists, type LabelLists } from './label-lists.ts'
import { suggestion } from './nearest-names.ts'
import { type ObjectPair, pairName, reversed } from './object-pair.ts'
import type { Rejection } from './rejection.ts'

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

type Labels = Pick<AssociationsClient, 'labels'>

/** Resolves labels against the portal's own list, which is read once per pair and direction. */
export function labelResolver(client: Labels, options: LabelResolverOptions): ResolveLabel {
  const lists = createLabelLists(client)
  return async (label, pair, call) => {
    const list = await lists.of(pair, call)
    if ('code' in list) return list
    const match = 'text' in label ? byText(label.text, list) : byType(label, list)
    if (match !== undefined) return match
    const wrongDirection = await ofOtherDirection(label, pair, { lists, call })
    if (wrongDirection !== undefined) return wrongDirection
    if (!options.createMissingLabels || !('text' in label)) return unknownLabel(label, pair, list)
    const { text } = label
    const made = options.dryRun ? imaginedLabel(text, list) : await createLabel(client, { text, pair }, call)
    if (!('code' in made)) await lists.add(made, pair)
    return made
  }
}

/** Exact text first; otherwise without regard to case, as long as that means one label only. */
function byText(text: string, list: readonly AssociationLabel[]): AssociationLabel | Rejection | undefined {
  const exact = list.filter(({ label }) => label === text)
  const wanted = text.toLowerCase()
  const matches = exact.length > 0 ? exact : list.filter(({ label }) => label?.toLowerCase() === wanted)
  const [first, ...others] = matches
  if (first === undefined) return undefined
  if (others.length === 0) return first
  const types = matches.map(({ category, typeId }) => `${category} ${typeId}`).join(' and ')
  return { code: 'AMBIGUOUS_LABEL', message: `the label ${quoted(text)} means ${types}` }
}

function byType(type: AssociationType, list: readonly AssociationLabel[]): AssociationLabel | undefined {
  return list.find(({ category, typeId }) => category === type.category && typeId === type.typeId)
}

async function ofOtherDirection(
  label: LabelReference,
  pair: ObjectPair,
  { lists, call }: { readonly lists: LabelLists; readonly call: CallOptions | undefined },
): Promise<Rejection | undefined> {
  const opposite = await lists.of(reversed(pair), call)
  if ('code' in opposite) return undefined
  const found = 'text' in label ? byText(label.text, opposite) : byType(label, opposite)
  if (found === undefined) return undefined
  const name = 'text' in label ? `the label ${quoted(label.text)}` : `${label.category} ${label.typeId}`
  const message = `${name} belongs to ${pairName(reversed(pair))}, this row goes ${pairName(pair)}`
  return { code: 'WRONG_DIRECTION', message }
}

function unknownLabel(label: LabelReference, pair: ObjectPair, list: readonly AssociationLabel[]): Rejection {
  if ('text' in label) {
    const texts = list.map((each) => each.label).filter((text) => text !== null)
    const hint = suggestion(label.text, texts) || 'this pair has no labels'
    return { code: 'UNKNOWN_LABEL', message: `${pairName(pair)} has no label ${quoted(label.text)}; ${hint}` }
  }
  const ids = list.map(({ category, typeId }) => `${category} ${typeId}`)
  const message = `${label.category} ${label.typeId} is not an association type of ${pairName(pair)}; ${suggestion('', ids)}`
  return { code: 'INVALID_ASSOCIATION_TYPE', message }
}

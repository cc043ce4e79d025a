import type {
  AssociationLabel,
  AssociationsClient,
  AssociationType,
  CallOptions,
} from '@hubspot-associations/client/core'
import { quoted } from './cell.ts'
import type { LabelReference } from './intent.ts'
import { labelName } from './label-name.ts'
import { suggestion } from './nearest-names.ts'
import { type ObjectPair, pairKey, pairName } from './object-pair.ts'
import type { Rejection } from './rejection.ts'

/** Finds the association type that a label means in one direction of a pair. */
export type ResolveLabel = (
  label: LabelReference,
  pair: ObjectPair,
  options?: CallOptions,
) => Promise<AssociationType | Rejection>

/** What the label resolver may do beyond reading. */
export interface LabelResolverOptions {
  /** Creates labels that the pair lacks. */
  readonly createMissingLabels: boolean
  /** Invents a type for a label that would be created, instead of creating it. */
  readonly dryRun: boolean
}

type Labels = Pick<AssociationsClient, 'labels'>

/** Resolves labels against the portal's own list, which is read once per pair and direction. */
export function labelResolver(
  client: Labels,
  { createMissingLabels, dryRun }: LabelResolverOptions,
): ResolveLabel {
  const lists = new Map<string, Promise<readonly AssociationLabel[]>>()
  const listOf = (pair: ObjectPair, options?: CallOptions): Promise<readonly AssociationLabel[]> => {
    const key = pairKey(pair)
    const list = lists.get(key) ?? client.labels.list(pair.from.id, pair.to.id, options)
    lists.set(key, list)
    list.catch(() => lists.delete(key))
    return list
  }
  const create = async (text: string, pair: ObjectPair, options?: CallOptions): Promise<AssociationType> => {
    const label = dryRun
      ? imagined(text, await listOf(pair, options))
      : await created(client, text, pair, options)
    lists.set(
      pairKey(pair),
      listOf(pair, options).then((list) => [...list, label]),
    )
    lists.delete(pairKey(reversed(pair)))
    return label
  }
  return async (label, pair, options) => {
    const list = await listOf(pair, options)
    const match = 'text' in label ? byText(label.text, list) : byType(label, list)
    if (match !== undefined) return match
    const opposite = await listOf(reversed(pair), options)
    const wrongDirection = ofOtherDirection(label, pair, opposite)
    if (wrongDirection !== undefined) return wrongDirection
    if (createMissingLabels && 'text' in label) return create(label.text, pair, options)
    return unknownLabel(label, pair, list)
  }
}

function reversed({ from, to }: ObjectPair): ObjectPair {
  return { from: to, to: from }
}

/** Exact text first; otherwise without regard to case, as long as that means one label only. */
function byText(text: string, list: readonly AssociationLabel[]): AssociationType | Rejection | undefined {
  const exact = list.filter(({ label }) => label === text)
  const wanted = text.toLowerCase()
  const matches = exact.length > 0 ? exact : list.filter(({ label }) => label?.toLowerCase() === wanted)
  const [first, ...others] = matches
  if (first === undefined) return undefined
  if (others.length === 0) return { category: first.category, typeId: first.typeId }
  const types = matches.map(({ category, typeId }) => `${category} ${typeId}`).join(' and ')
  return { code: 'AMBIGUOUS_LABEL', message: `the label ${quoted(text)} means ${types}` }
}

function byType(type: AssociationType, list: readonly AssociationLabel[]): AssociationType | undefined {
  return list.some(({ category, typeId }) => category === type.category && typeId === type.typeId)
    ? type
    : undefined
}

function ofOtherDirection(
  label: LabelReference,
  pair: ObjectPair,
  opposite: readonly AssociationLabel[],
): Rejection | undefined {
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

async function created(
  client: Labels,
  text: string,
  pair: ObjectPair,
  options?: CallOptions,
): Promise<AssociationLabel> {
  const answer = await client.labels.create(
    pair.from.id,
    pair.to.id,
    { name: labelName(text, pair), label: text },
    options,
  )
  const fresh = await client.labels.list(pair.from.id, pair.to.id, options)
  const ids = new Set(answer.map(({ category, typeId }) => `${category} ${typeId}`))
  const label = fresh.find(({ category, typeId }) => ids.has(`${category} ${typeId}`))
  if (label === undefined)
    throw new Error(`HubSpot created the label ${quoted(text)} but does not list it for ${pairName(pair)}`)
  return label
}

/** Negative ids cannot exist in a portal, so a dry run cannot mistake them for real ones. */
function imagined(text: string, list: readonly AssociationLabel[]): AssociationLabel {
  return { category: 'USER_DEFINED', typeId: -1 - list.length, label: text }
}

import type { AssociationType } from '@hubspot-associations/client/core'
import { type ObjectPair, pairName } from '../object-pair.ts'
import type { LabelSchema } from './association-schema.ts'
import type { WantedLimit } from './wanted-limit.ts'

/** The two texts of a label. */
export interface LabelTexts {
  readonly label: string
  readonly inverseLabel: string
}

/** What a limit is on. */
export interface LimitTarget {
  /** The text of a label; null stands for all associations, with whatever label. */
  readonly label: string | null
  /** Left out for a label that is yet to be created. */
  readonly type?: AssociationType
}

/** A limit to set or to clear; null stands for no limit. */
export interface LimitChange {
  readonly kind: 'limit'
  /** The direction of the limit. */
  readonly pair: ObjectPair
  readonly target: LimitTarget
  readonly before: number | null
  readonly after: number | null
  readonly entry?: WantedLimit
}

/** One difference between a schema and a portal, as the step that takes it away. */
export type SchemaChange =
  | {
      readonly kind: 'create-label'
      readonly pair: ObjectPair
      readonly texts: LabelTexts
      readonly name?: string
      readonly entry: LabelSchema
    }
  | {
      readonly kind: 'rename-label'
      readonly pair: ObjectPair
      readonly typeId: number
      readonly before: LabelTexts
      readonly texts: LabelTexts
      readonly entry: LabelSchema
    }
  | {
      readonly kind: 'delete-label'
      readonly pair: ObjectPair
      readonly typeId: number
      readonly texts: LabelTexts
    }
  | LimitChange

/** Something in a schema that this portal cannot serve. */
export interface SchemaProblem {
  readonly pair: ObjectPair
  readonly entry: LabelSchema | WantedLimit
  readonly message: string
}

/** Tells whether a change takes something away, which is done only on demand. */
export function isRemoval(change: SchemaChange): boolean {
  return change.kind === 'delete-label' || (change.kind === 'limit' && change.after === null)
}

/** A change in one line: `+` adds, `~` changes, `-` takes away. */
export function describeChange(change: SchemaChange): string {
  if (change.kind === 'create-label') return `+ label ${textsOf(change.texts)}`
  if (change.kind === 'rename-label')
    return `~ label ${textsOf(change.before)} becomes ${textsOf(change.texts)}`
  if (change.kind === 'delete-label') return `- label ${textsOf(change.texts)}`
  const { before, after } = change
  if (after === null) return `- ${limitName(change)}: ${before}`
  return before === null
    ? `+ ${limitName(change)}: ${after}`
    : `~ ${limitName(change)}: ${before} becomes ${after}`
}

/** What making a change does, or would do, in a few words. */
export function describeDone(change: SchemaChange, verb: 'was' | 'would be'): string {
  if (change.kind === 'create-label') return `the label ${verb} created`
  if (change.kind === 'rename-label') return `the label ${verb} renamed from "${change.before.label}"`
  if (change.kind === 'delete-label') return `the label ${verb} deleted`
  if (change.after === null) return `the limit of ${change.before} ${verb} cleared`
  return change.before === null ? `the limit ${verb} set` : `the limit ${verb} changed from ${change.before}`
}

/** A limit in words, with its direction. */
function limitName({ pair, target: { label, type } }: Pick<LimitChange, 'pair' | 'target'>): string {
  if (label === null) return `limit ${pairName(pair)}`
  const own = type?.category === 'HUBSPOT_DEFINED' ? ` (HubSpot's own ${type.typeId})` : ''
  return `limit ${pairName(pair)}, "${label}"${own}`
}

function textsOf({ label, inverseLabel }: LabelTexts): string {
  return label === inverseLabel ? `"${label}"` : `"${label}" / "${inverseLabel}"`
}

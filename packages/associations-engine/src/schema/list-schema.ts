import type { AssociationLabel, CallOptions } from '@hubspot-associations/client/core'
import type { ObjectPair } from '../object-pair.ts'
import { type NamedPair, pairReader } from './pair-reader.ts'
import {
  directionsOf,
  type PortalDirection,
  type PortalLabel,
  type PortalLimit,
  type PortalPair,
  turned,
} from './portal-pair.ts'
import type { SchemaPortal } from './schema-portal.ts'
import type { SchemaRejection } from './schema-request.ts'

/** What a row wants to know the labels or limits of. */
export interface SchemaQuestion {
  /** Where it stands in its input. */
  readonly position: number
  /** One object pair in this direction. Left out: every pair that has labels or limits, in both directions. */
  readonly objects?: NamedPair
}

/** A type of one direction; those that the portal's users made with what is known of their other side. */
export type ListedLabel = AssociationLabel & {
  readonly pair: ObjectPair
} & Partial<Pick<PortalLabel, 'inverseLabel' | 'inverseTypeId' | 'name'>>

/** A limit that is configured. */
export interface ListedLimit extends PortalLimit {
  readonly pair: ObjectPair
}

/** What became of one question. Every question gets exactly one. */
export type SchemaListing<Entry> = { readonly question: SchemaQuestion } & (
  | { readonly status: 'done'; readonly entries: readonly Entry[] }
  | ({ readonly status: 'rejected' } & SchemaRejection)
)

/** The labels of object pairs, unlabelled and HubSpot's own types among them; each pair is read once. */
export function listLabels(
  portal: SchemaPortal,
  questions: readonly SchemaQuestion[],
  call?: CallOptions,
): AsyncGenerator<SchemaListing<ListedLabel>, void, undefined> {
  return list(portal, questions, { call, entriesOf: labelsIn })
}

/** The configured limits of object pairs; each pair is read once. */
export function listLimits(
  portal: SchemaPortal,
  questions: readonly SchemaQuestion[],
  call?: CallOptions,
): AsyncGenerator<SchemaListing<ListedLimit>, void, undefined> {
  return list(portal, questions, { call, entriesOf: limitsIn })
}

/** One direction of what is held of an object pair. */
interface HeldDirection {
  readonly direction: PortalDirection
  readonly held: PortalPair
}

interface Reading<Entry> {
  readonly call: CallOptions | undefined
  readonly entriesOf: (from: HeldDirection) => readonly Entry[]
}

async function* list<Entry>(
  portal: SchemaPortal,
  questions: readonly SchemaQuestion[],
  { call, entriesOf }: Reading<Entry>,
): AsyncGenerator<SchemaListing<Entry>, void, undefined> {
  const read = directionReader(portal, call)
  for (const question of questions) {
    const directions = await read(question)
    if ('code' in directions) yield { question, status: 'rejected', ...directions }
    else yield { question, status: 'done', entries: directions.flatMap(entriesOf) }
  }
}

/** Reads each object pair once, and the whole portal once. */
function directionReader(
  portal: SchemaPortal,
  call: CallOptions | undefined,
): (question: SchemaQuestion) => Promise<readonly HeldDirection[] | SchemaRejection> {
  const read = pairReader(portal, call)
  let whole: Promise<readonly HeldDirection[]> | undefined
  return async ({ objects }) => {
    if (objects === undefined) {
      whole ??= readAll(portal, call)
      return whole
    }
    const held = await read(objects)
    return 'code' in held ? held : [{ direction: held.there, held }]
  }
}

async function readAll(portal: SchemaPortal, call: CallOptions | undefined): Promise<HeldDirection[]> {
  const directions: HeldDirection[] = []
  for (const pair of await portal.pairs(call)) {
    const held = await portal.read(pair, call)
    directions.push(...directionsOf(held).map((direction) => ({ direction, held })))
  }
  return directions
}

function labelsIn({ direction: { pair, types }, held }: HeldDirection): ListedLabel[] {
  const sides = [...held.labels, ...held.labels.map(turned)]
  return types.map((type) => {
    const side = sides.find(({ typeId, label }) => typeId === type.typeId && label === type.label)
    if (side === undefined || type.category !== 'USER_DEFINED') return { ...type, pair }
    const { inverseLabel, inverseTypeId, name } = side
    return { ...type, pair, inverseLabel, inverseTypeId, ...(name === undefined ? {} : { name }) }
  })
}

function limitsIn({ direction: { pair, limits } }: HeldDirection): ListedLimit[] {
  return limits.map((limit) => ({ ...limit, pair }))
}

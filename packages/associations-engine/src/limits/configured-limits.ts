import {
  type AssociationLabel,
  type AssociationLimit,
  type AssociationsClient,
  type AssociationType,
  type CallOptions,
  isAccessError,
  isInvalidRequestError,
  isNotFoundError,
} from '@hubspot-associations/client/core'
import { typeKey } from '../change.ts'
import { type ObjectPair, pairKey, reversed } from '../object-pair.ts'
import { readSides } from '../schema/label-sides.ts'

/** A limit that the portal sets: how many records one record may be associated with. */
export interface ConfiguredLimit {
  /** The type as the limited record sees it. */
  readonly type: AssociationType
  /** Null for the limit of all associations, with whatever label. */
  readonly label: string | null
  readonly max: number
}

/** Stands for "associated at all" where limits are looked up by the key of a type. */
export const anyType = 'any'

/** The limits that writes of one direction must keep, by the key of the type that they write. */
export interface PairLimits {
  readonly pair: ObjectPair
  /** How many records the from-record may have. */
  readonly from: ReadonlyMap<string, ConfiguredLimit>
  /** How many records the to-record may have. */
  readonly to: ReadonlyMap<string, ConfiguredLimit>
}

/** Answers which limits hold between two object types; undefined when none are configured. */
export interface LimitReader {
  of(pair: ObjectPair, call?: CallOptions): Promise<PairLimits | undefined>
}

/** Reads limits when they are first needed, one call per direction, and remembers them. */
export function limitReader(client: Pick<AssociationsClient, 'limits' | 'labels'>): LimitReader {
  const directions = new Map<string, Promise<readonly AssociationLimit[]>>()
  const pairs = new Map<string, Promise<PairLimits | undefined>>()
  const direction = (pair: ObjectPair, call?: CallOptions): Promise<readonly AssociationLimit[]> =>
    remembered(directions, pairKey(pair), () => configured(client, pair, call))
  const read = async (pair: ObjectPair, call?: CallOptions): Promise<PairLimits | undefined> => {
    const there = await direction(pair, call)
    const back = await direction(reversed(pair), call)
    if (there.length + back.length === 0) return undefined
    return { pair, from: limitsByType(there), to: await seenFromThere(back, { client, pair, call }) }
  }
  return { of: (pair, call) => remembered(pairs, pairKey(pair), () => read(pair, call)) }
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const answer = known.get(key) ?? ask()
  known.set(key, answer)
  // A fault of the moment must not be remembered as an answer.
  answer.catch(() => known.delete(key))
  return answer
}

/** Limits are a paid feature: a portal or token that may not read them keeps the check to HubSpot alone. */
async function configured(
  client: Pick<AssociationsClient, 'limits'>,
  { from, to }: ObjectPair,
  call?: CallOptions,
): Promise<readonly AssociationLimit[]> {
  try {
    const limits = await client.limits.list(from.id, to.id, call)
    return limits.filter((limit) => limit.maxToObjectIds !== null && isChecked(limit))
  } catch (error) {
    const isForbidden = isAccessError(error) && error.status === 403
    if (isForbidden || isInvalidRequestError(error) || isNotFoundError(error)) return []
    throw error
  }
}

/** HubSpot's own labels move from record to record by themselves, so a full record is no reason to refuse them. */
function isChecked({ category, label }: AssociationLabel): boolean {
  return label === null || category !== 'HUBSPOT_DEFINED'
}

function limitsByType(limits: readonly AssociationLimit[]): Map<string, ConfiguredLimit> {
  return new Map(
    limits.map((limit) => [limit.label === null ? anyType : typeKey(limit), configuredLimit(limit)]),
  )
}

function configuredLimit({ category, typeId, label, maxToObjectIds }: AssociationLimit): ConfiguredLimit {
  return { type: { category, typeId }, label, max: maxToObjectIds ?? Number.POSITIVE_INFINITY }
}

interface Portal {
  readonly client: Pick<AssociationsClient, 'labels' | 'limits'>
  readonly pair: ObjectPair
  readonly call: CallOptions | undefined
}

/** Limits of the other direction, by the type that a write of this direction names. */
async function seenFromThere(
  limits: readonly AssociationLimit[],
  { client, pair, call }: Portal,
): Promise<Map<string, ConfiguredLimit>> {
  const plain = limits.filter(({ label }) => label === null)
  const seen = new Map(plain.map((limit) => [anyType, configuredLimit(limit)]))
  if (plain.length === limits.length) return seen
  const { whole } = await readSides(client, pair, call)
  const isOwn = pair.from.id === pair.to.id
  for (const { there, back } of isOwn ? whole.flatMap(bothWays) : whole) {
    const limit = limits.find((each) => typeKey(each) === typeKey(back))
    if (limit !== undefined && back.label !== null) seen.set(typeKey(there), configuredLimit(limit))
  }
  return seen
}

function bothWays<Side>({ there, back }: { there: Side; back: Side }): { there: Side; back: Side }[] {
  return [
    { there, back },
    { there: back, back: there },
  ]
}

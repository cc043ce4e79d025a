import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { type ObjectPair, pairKey } from '../object-pair.ts'
import { objectTypeResolver } from '../object-type-resolver.ts'
import type { Rejection } from '../rejection.ts'
import { applyChanges } from './apply-changes.ts'
import type { AssociationSchema } from './association-schema.ts'
import type { ChangeOutcome } from './change-outcome.ts'
import { diffPair, type SchemaDiff, type WantedPair } from './diff-schema.ts'
import { findPairs } from './find-pairs.ts'
import { type ObjectNames, readObjectNames } from './object-names.ts'
import { type PortalPair, readPortalPair } from './portal-pair.ts'
import type { SchemaChange } from './schema-change.ts'
import { SchemaError } from './schema-error.ts'
import { schemaOf } from './schema-of.ts'

/** Labels and limits of one portal: read, compared, changed. */
export interface SchemaPortal {
  /** The two object types by name or id; names are those that all portals share. */
  pair(from: string, to: string, call?: CallOptions): Promise<ObjectPair | Rejection>
  /** Object pairs that have labels or limits. */
  pairs(call?: CallOptions): Promise<readonly ObjectPair[]>
  /** What the portal holds of one object pair. */
  read(pair: ObjectPair, call?: CallOptions): Promise<PortalPair>
  /** What the portal holds, as a file holds it. */
  pull(pairs: readonly ObjectPair[], call?: CallOptions): Promise<Pulled>
  /**
   * The steps that make the portal what the schema says, removals included.
   * @throws SchemaError when an object type is not of this portal.
   */
  diff(schema: AssociationSchema, call?: CallOptions): Promise<SchemaDiff>
  /** The same for one object pair. */
  diffPair(pair: ObjectPair, wanted: WantedPair, call?: CallOptions): Promise<SchemaDiff>
  /** Makes changes in a safe order, one outcome each. */
  apply(changes: readonly SchemaChange[], call?: CallOptions): AsyncGenerator<ChangeOutcome, void, undefined>
}

/** A schema, and what could not be told of the portal. */
export interface Pulled {
  readonly schema: AssociationSchema
  readonly notices: readonly string[]
}

/** Opens labels and limits of the portal behind a client. */
export function createSchemaPortal(client: AssociationsClient): SchemaPortal {
  const resolve = objectTypeResolver(client)
  let known: Promise<ObjectNames> | undefined
  const names = (call?: CallOptions): Promise<ObjectNames> => {
    known ??= readObjectNames(client, call)
    known.catch(() => {
      known = undefined
    })
    return known
  }
  const portal: SchemaPortal = {
    async pair(from, to, call) {
      const one = await resolve(from, call)
      if ('code' in one) return one
      const other = await resolve(to, call)
      if ('code' in other) return other
      const { byId } = await names(call)
      return { from: byId(one.id), to: byId(other.id) }
    },
    pairs: async (call) => findPairs(client, await names(call), call),
    async read(pair, call) {
      const nameOf = await (await names(call)).labelNames(pair, call)
      return readPortalPair(client, pair, { nameOf, call })
    },
    async pull(pairs, call) {
      const held: PortalPair[] = []
      for (const pair of pairs) held.push(await portal.read(pair, call))
      return { schema: schemaOf(held), notices: held.flatMap(noticesOf) }
    },
    async diff(schema, call) {
      const diffs = await inPairs(schema, portal, call)
      return {
        changes: diffs.flatMap(({ changes }) => changes),
        problems: diffs.flatMap(({ problems }) => problems),
      }
    },
    diffPair: async (pair, wanted, call) => diffPair(wanted, await portal.read(pair, call)),
    async *apply(changes, call) {
      // New labels bring new names.
      known = undefined
      yield* applyChanges(client, changes, call)
    },
  }
  return portal
}

async function inPairs(
  { pairs }: AssociationSchema,
  portal: SchemaPortal,
  call: CallOptions | undefined,
): Promise<SchemaDiff[]> {
  const diffs: SchemaDiff[] = []
  const seen = new Map<string, number>()
  for (const [index, wanted] of pairs.entries()) {
    const pair = await portal.pair(wanted.from, wanted.to, call)
    if ('code' in pair) throw new SchemaError(`pairs[${index}]: ${pair.message}`)
    const first = seen.get(pairKey(pair)) ?? seen.get(`${pair.to.id}>${pair.from.id}`)
    if (first !== undefined)
      throw new SchemaError(`pairs[${index}] has the same two objects as pairs[${first}]: put both into one`)
    seen.set(pairKey(pair), index)
    diffs.push(await portal.diffPair(pair, wanted, call))
  }
  return diffs
}

function noticesOf({ pair, undecided }: PortalPair): string[] {
  if (undecided.length === 0) return []
  const texts = undecided.map((text) => `"${text}"`).join(', ')
  return [
    `${pair.from.name} → ${pair.to.name}: HubSpot does not tell which of the labels ${texts} belong together; they are left out`,
  ]
}

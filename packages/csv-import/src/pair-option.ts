import type { CallOptions } from '@hubspot-associations/client'
import type { ObjectPair, SchemaPortal } from '@hubspot-associations/engine'
import { UsageError } from './usage-error.ts'

/** The object pairs that `--pair contacts:companies` names, or all that have labels or limits. */
export async function pairsAsked(
  portal: SchemaPortal,
  named: readonly string[] | undefined,
  call: CallOptions,
): Promise<readonly ObjectPair[]> {
  if (named === undefined) return portal.pairs(call)
  const pairs: ObjectPair[] = []
  for (const text of named) pairs.push(await pairNamed(portal, text, call))
  return pairs
}

async function pairNamed(portal: SchemaPortal, text: string, call: CallOptions): Promise<ObjectPair> {
  const [from, to, ...more] = text.split(':').map((part) => part.trim())
  if (!from || !to || more.length > 0)
    throw new UsageError(`--pair "${text}" must name two objects, as in --pair contacts:companies`)
  return requiredPair(portal, { from, to }, call)
}

/** Two object types of this portal; anything else is a mistake in the command. */
export async function requiredPair(
  portal: SchemaPortal,
  { from, to }: { readonly from: string; readonly to: string },
  call: CallOptions,
): Promise<ObjectPair> {
  const pair = await portal.pair(from, to, call)
  if ('code' in pair) throw new UsageError(pair.message)
  return pair
}

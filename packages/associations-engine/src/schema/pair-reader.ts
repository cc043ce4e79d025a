import type { CallOptions } from '@hubspot-associations/client/core'
import { pairKey } from '../object-pair.ts'
import type { PortalPair } from './portal-pair.ts'
import type { SchemaPortal } from './schema-portal.ts'
import type { SchemaRejection } from './schema-request.ts'

/** Two objects as people name them. */
export interface NamedPair {
  readonly from: string
  readonly to: string
}

/** Reads what a portal holds of object pairs, each of them once. */
export function pairReader(
  portal: SchemaPortal,
  call?: CallOptions,
): (objects: NamedPair) => Promise<PortalPair | SchemaRejection> {
  const pairs = new Map<string, Promise<PortalPair>>()
  return async ({ from, to }) => {
    const pair = await portal.pair(from, to, call)
    if ('code' in pair) return { code: 'UNKNOWN_OBJECT_TYPE', message: pair.message }
    const held = pairs.get(pairKey(pair)) ?? portal.read(pair, call)
    pairs.set(pairKey(pair), held)
    return held
  }
}

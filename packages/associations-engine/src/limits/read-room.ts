import type { AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { type Change, typeKey } from '../change.ts'
import { type CurrentAssociations, countOf } from '../current-associations.ts'
import { anyType, type PairLimits } from './configured-limits.ts'
import type { Ledger } from './ledger.ts'
import { createRoom, type Room } from './room.ts'

/** What the room for a group of changes is read with. */
export interface RoomReading {
  readonly client: Pick<AssociationsClient, 'associations'>
  readonly call?: CallOptions | undefined
  /** What was counted and taken so far; a fresh one for each group whose writes are sent before the next is read. */
  readonly ledger: Ledger
}

/** The room that limits leave to a group of changes of one direction; only to-records that are limited are read. */
export async function readRoom(
  group: readonly Change[],
  { current, limits }: { readonly current: CurrentAssociations; readonly limits: PairLimits | undefined },
  reading: RoomReading,
): Promise<Room | undefined> {
  if (limits === undefined) return undefined
  const { ledger } = reading
  await countAtTo(limitedToIds(group, current, limits), limits, reading)
  return createRoom(
    limits,
    {
      ofFrom: (fromId, key) => current.countOf(fromId, key),
      ofTo: (toId, key) => ledger.get(heldKey(limits, toId, key)),
    },
    ledger,
  )
}

function heldKey({ pair }: PairLimits, toId: string, key: string): string {
  return `held ${pair.from.id}>${pair.to.id} ${toId} ${key}`
}

function limitedToIds(
  group: readonly Change[],
  current: CurrentAssociations,
  { to }: PairLimits,
): Set<string> {
  const asking = group.filter((change) => {
    if (change.verb !== 'add' && change.verb !== 'set') return false
    if (to.has(anyType) && current.typesOf(change) === undefined) return true
    return change.types.some((type) => to.has(typeKey(type)))
  })
  return new Set(asking.map(({ toId }) => toId))
}

/** A record that cannot be read is left uncounted: HubSpot keeps its limits itself. */
async function countAtTo(
  toIds: ReadonlySet<string>,
  limits: PairLimits,
  { client, call, ledger }: RoomReading,
): Promise<void> {
  const [firstKey] = limits.to.keys()
  if (firstKey === undefined) return
  const unknown = [...toIds].filter((id) => ledger.get(heldKey(limits, id, firstKey)) === undefined)
  if (unknown.length === 0) return
  const { from, to } = limits.pair
  for await (const result of client.associations.readBatch(to.id, from.id, unknown, call)) {
    if (result.status !== 'done') continue
    for (const [key, { type, label }] of limits.to) {
      const count = countOf(result.value, label === null ? anyType : typeKey(type))
      ledger.set(heldKey(limits, result.input, key), count)
    }
  }
}

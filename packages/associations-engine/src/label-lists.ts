import type { AssociationLabel, AssociationsClient, CallOptions } from '@hubspot-associations/client/core'
import { type ObjectPair, pairKey, pairName, reversed } from './object-pair.ts'
import { unlessRefused } from './refusal.ts'
import type { Rejection } from './rejection.ts'

/** The portal's association types, by object pair and direction. */
export interface LabelLists {
  /** All types of a direction, or why the two objects have none. */
  of(pair: ObjectPair, options?: CallOptions): Promise<readonly AssociationLabel[] | Rejection>
  /** Adds a label that was created since; its other side is read when it is needed, unless it is told. */
  add(label: AssociationLabel, pair: ObjectPair, back?: AssociationLabel): Promise<void>
}

/** Lists that are read from HubSpot once each. */
export function createLabelLists(client: Pick<AssociationsClient, 'labels'>): LabelLists {
  const lists = new Map<string, Promise<readonly AssociationLabel[] | Rejection>>()
  const read = (
    pair: ObjectPair,
    options?: CallOptions,
  ): Promise<readonly AssociationLabel[] | Rejection> => {
    const list = client.labels.list(pair.from.id, pair.to.id, options)
    return unlessRefused(list, 'NOT_ASSOCIABLE', `${pairName(pair)} has no association types`)
  }
  const extend = async (pair: ObjectPair, label: AssociationLabel): Promise<void> => {
    const list = await lists.get(pairKey(pair))
    if (list === undefined || 'code' in list || list.includes(label)) return
    lists.set(pairKey(pair), Promise.resolve([...list, label]))
  }
  return {
    of(pair, options) {
      const key = pairKey(pair)
      const list = lists.get(key) ?? read(pair, options)
      lists.set(key, list)
      // A fault of the moment must not be remembered as an answer.
      list.catch(() => lists.delete(key))
      return list
    },
    async add(label, pair, back) {
      await extend(pair, label)
      if (back === undefined) lists.delete(pairKey(reversed(pair)))
      else await extend(reversed(pair), back)
    },
  }
}

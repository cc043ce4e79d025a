import type {
  AssociationLabel,
  AssociationsClient,
  CallOptions,
  InputError,
} from '@hubspot-associations/client/core'
import { type Change, recordsKey } from './change.ts'

/** What the pairs of a group hold before anything is written. */
export interface CurrentAssociations {
  /** The types a pair holds; undefined when the records are not associated. */
  typesOf(change: Change): readonly AssociationLabel[] | undefined
  /** Why a record could not be read; its rows must not be written blindly. */
  troubleOf(change: Change): InputError | undefined
}

/** Reads each distinct from-record of a group once, to the last page. */
export async function readCurrentAssociations(
  group: readonly Change[],
  client: Pick<AssociationsClient, 'associations'>,
  options?: CallOptions,
): Promise<CurrentAssociations> {
  const held = new Map<string, readonly AssociationLabel[]>()
  const troubles = new Map<string, InputError>()
  const [first] = group
  if (first === undefined) return currentAssociations(held, troubles)
  const wanted = new Set(group.map(recordsKey))
  const fromIds = [...new Set(group.map(({ fromId }) => fromId))]
  const { from, to } = first.pair
  for await (const result of client.associations.readBatch(from.id, to.id, fromIds, options)) {
    if (result.status !== 'done') troubles.set(result.input, result.error)
    else
      for (const { toId, types } of result.value) {
        const key = recordsKey({ fromId: result.input, toId })
        // A record may be associated with tens of thousands; only the pairs in question are kept.
        if (wanted.has(key)) held.set(key, types)
      }
  }
  return currentAssociations(held, troubles)
}

function currentAssociations(
  held: ReadonlyMap<string, readonly AssociationLabel[]>,
  troubles: ReadonlyMap<string, InputError>,
): CurrentAssociations {
  return {
    typesOf: (change) => held.get(recordsKey(change)),
    troubleOf: ({ fromId }) => troubles.get(fromId),
  }
}

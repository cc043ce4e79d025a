import {
  type AssociatedRecord,
  type AssociationLabel,
  type AssociationsClient,
  type AssociationType,
  BATCH_SIZES,
  type CallOptions,
  type InputError,
  type RecordPair,
} from '@hubspot-associations/client/core'
import { type Change, recordsKey, typeKey } from './change.ts'
import { chunks } from './chunks.ts'
import { inFlight } from './in-flight.ts'
import { anyType } from './limits/configured-limits.ts'

/** What the pairs of a group hold before anything is written. */
export interface CurrentAssociations {
  /** The types a pair holds; undefined when the records are not associated. */
  typesOf(change: RecordPair): readonly AssociationLabel[] | undefined
  /** Why a record could not be read; its rows must not be written blindly. */
  troubleOf(change: RecordPair): InputError | undefined
  /** The record at the other end of the from-record's association with a HubSpot-defined label, such as Primary. */
  holderOf(fromId: string, type: AssociationType): string | undefined
  /** How many records the from-record has under a counted type, by key; undefined when it was not counted. */
  countOf(fromId: string, key: string): number | undefined
}

/** How current associations are read. */
export interface ReadingOptions extends CallOptions {
  /** Keys of types to count for each from-record, `anyType` for all associations. */
  readonly counted?: readonly string[]
  /** Hears of everything that a from-record is associated with, of which only the pairs in question are kept. */
  readonly onRead?: (fromId: string, records: readonly AssociatedRecord[]) => void
  /**
   * Requests under way at once.
   * @default 1
   */
  readonly atOnce?: number
}

/** Reads each distinct from-record of a group once, to the last page. */
export async function readCurrentAssociations(
  group: readonly Change[],
  client: Pick<AssociationsClient, 'associations'>,
  options: ReadingOptions = {},
): Promise<CurrentAssociations> {
  const { counted = [], atOnce = 1, onRead, ...call } = options
  const reading = startReading(group, counted)
  const [first] = group
  if (first === undefined) return reading
  const { from, to } = first.pair
  const fromIds = [...new Set(group.map(({ fromId }) => fromId))]
  const read = async (ids: readonly string[]): Promise<void> => {
    for await (const result of client.associations.readBatch(from.id, to.id, ids, call)) {
      if (result.status !== 'done') reading.noteTrouble(result.input, result.error)
      else {
        reading.noteAll(result.input, result.value)
        onRead?.(result.input, result.value)
      }
    }
  }
  await Array.fromAsync(inFlight(chunks(fromIds, BATCH_SIZES.readBatch), { limit: atOnce }, read))
  return reading
}

interface Reading extends CurrentAssociations {
  noteAll(fromId: string, records: readonly AssociatedRecord[]): void
  noteTrouble(fromId: string, error: InputError): void
}

/** A record may be associated with tens of thousands; only the pairs in question are kept. */
function startReading(group: readonly Change[], counted: readonly string[]): Reading {
  let wanted: ReadonlySet<string> | undefined
  const held = new Map<string, readonly AssociationLabel[]>()
  const holders = new Map<string, string>()
  const troubles = new Map<string, InputError>()
  const counts = new Map<string, number>()
  return {
    noteAll(fromId, records) {
      for (const { toId, types } of records) {
        const key = recordsKey({ fromId, toId })
        // Many records hold nothing; only where one does it is of interest which pairs are asked for.
        wanted ??= new Set(group.map(recordsKey))
        if (wanted.has(key)) held.set(key, types)
        for (const type of types) if (isMovable(type)) holders.set(`${fromId} ${typeKey(type)}`, toId)
      }
      for (const key of counted) counts.set(`${fromId} ${key}`, countOf(records, key))
    },
    noteTrouble: (fromId, error) => void troubles.set(fromId, error),
    typesOf: (pair) => (held.size === 0 ? undefined : held.get(recordsKey(pair))),
    troubleOf: ({ fromId }) => troubles.get(fromId),
    holderOf: (fromId, type) => holders.get(`${fromId} ${typeKey(type)}`),
    countOf: (fromId, key) => counts.get(`${fromId} ${key}`),
  }
}

/** How many of the records are associated under a type, by its key. */
export function countOf(records: readonly AssociatedRecord[], key: string): number {
  if (key === anyType) return records.length
  return records.filter(({ types }) => types.some((type) => typeKey(type) === key)).length
}

/** HubSpot-defined labels that one record alone may have move from pair to pair, and take one back to undo it. */
function isMovable({ category, label }: AssociationLabel): boolean {
  return category === 'HUBSPOT_DEFINED' && label !== null
}

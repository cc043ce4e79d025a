import type { Call, CallOptions } from './call.ts'
import type { BatchSizes } from './hubspot-numbers.ts'
import type { InputResult } from './input-result.ts'
import { looseId, looseNumber, looseObject, looseText } from './loose-json.ts'
import { type AssociatedRecord, type ReadOptions, readDrained } from './read-associations.ts'
import { requireId } from './record-id.ts'
import { endsOf, type RecordPair, type TypedPair } from './record-pair.ts'
import { archiveOne, createDefaultOne, createOne, listOne, type SingleCall } from './single-association.ts'
import {
  ARCHIVE,
  ARCHIVE_LABELS,
  CREATE,
  CREATE_DEFAULT,
  type PairWrite,
  type PairWriteName,
  type WrittenPair,
  writePairs,
} from './write-associations.ts'

/** Associations between records of two object types. */
export interface AssociationsApi {
  /**
   * Associates pairs with exactly the given custom labels, any number of pairs.
   * HubSpot replaces the pair's other custom labels; HubSpot-defined types stay.
   * One result per input, in the order of the inputs.
   */
  createBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly TypedPair[],
    options?: CallOptions,
  ): Promise<readonly InputResult<TypedPair, WrittenPair>[]>
  /** Associates pairs without a label. One result per input, in the order of the inputs. */
  createDefaultBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly RecordPair[],
    options?: CallOptions,
  ): Promise<readonly InputResult<RecordPair, RecordPair>[]>
  /**
   * Reads everything that each record is associated with, drained to the last page unless less is enough.
   * One result per distinct id; a record without associations is `done` with an empty list.
   */
  readBatch(
    fromObjectType: string,
    toObjectType: string,
    fromIds: readonly string[],
    options?: ReadOptions,
  ): AsyncIterable<InputResult<string, readonly AssociatedRecord[]>>
  /** Removes every association of the pairs, both ways. The records stay. */
  archiveBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly RecordPair[],
    options?: CallOptions,
  ): Promise<readonly InputResult<RecordPair, RecordPair>[]>
  /** Removes only the given types from the pairs. Removing the unlabelled type removes the association. */
  archiveLabelsBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly TypedPair[],
    options?: CallOptions,
  ): Promise<readonly InputResult<TypedPair, TypedPair>[]>
  /** Sets the labels of one pair (HubSpot's single PUT). */
  create(
    fromObjectType: string,
    toObjectType: string,
    input: TypedPair,
    options?: CallOptions,
  ): Promise<WrittenPair>
  /** Associates one pair without a label. */
  createDefault(
    fromObjectType: string,
    toObjectType: string,
    input: RecordPair,
    options?: CallOptions,
  ): Promise<void>
  /** Reads what one record is associated with, page after page. */
  list(
    fromObjectType: string,
    fromId: string,
    toObjectType: string,
    options?: CallOptions,
  ): AsyncIterable<AssociatedRecord>
  /** Removes every association of one pair, both ways. Harmless when there is none. */
  archive(
    fromObjectType: string,
    toObjectType: string,
    input: RecordPair,
    options?: CallOptions,
  ): Promise<void>
  /** Asks HubSpot to e-mail the user a report of records at 80 % or more of an association limit. */
  requestHighUsageReport(userId: string, options?: CallOptions): Promise<HighUsageReportRequest>
}

/** Answer to a request for the report that HubSpot e-mails to the user. */
export interface HighUsageReportRequest {
  readonly userId: string
  readonly userEmail: string
  /** Milliseconds since the epoch. */
  readonly enqueuedAt: number
}

/** Binds the operations on associations to one client. */
export function createAssociationsApi(call: Call, batchSizes: BatchSizes): AssociationsApi {
  const batch =
    <Name extends PairWriteName, Pair extends RecordPair, Value>(write: PairWrite<Name, Pair, Value>) =>
    async (from: string, to: string, inputs: readonly Pair[], options?: CallOptions) =>
      writePairs(write, { call, batchSizes, ends: endsOf(from, to), options }, inputs)
  const single =
    <Input, Value>(perform: (single: SingleCall<Input>) => Promise<Value>) =>
    async (from: string, to: string, input: Input, options?: CallOptions) =>
      perform({ call, ends: endsOf(from, to), input, options })
  return {
    createBatch: batch(CREATE),
    createDefaultBatch: batch(CREATE_DEFAULT),
    archiveBatch: batch(ARCHIVE),
    archiveLabelsBatch: batch(ARCHIVE_LABELS),
    readBatch: (from, to, fromIds, options) =>
      readDrained({ call, ends: endsOf(from, to), size: batchSizes.readBatch, options }, fromIds),
    create: single(createOne),
    createDefault: single(createDefaultOne),
    archive: single(archiveOne),
    list: (from, fromId, to, options) => listOne({ call, ends: endsOf(from, to), input: fromId, options }),
    requestHighUsageReport: (userId, options) => requestHighUsageReport(call, userId, options),
  }
}

async function requestHighUsageReport(
  call: Call,
  userId: string,
  options: CallOptions | undefined,
): Promise<HighUsageReportRequest> {
  const asked = requireId(userId, 'userId')
  const { body } = await call(
    'associations.requestHighUsageReport',
    { parameters: { userId: Number(asked) } },
    options,
  )
  const { userId: id, userEmail, enqueueTime } = looseObject(body)
  return {
    userId: looseId(id) ?? asked,
    userEmail: looseText(userEmail) ?? '',
    enqueuedAt: looseNumber(looseObject(enqueueTime).value) ?? 0,
  }
}

import type { ApiVersion } from './api-version.ts'
import type { AssociationLabel, AssociationType } from './association-type.ts'
import type { InputResult } from './input-result.ts'
import type {
  AccountDetails,
  CrmRecord,
  ObjectProperty,
  ObjectSchema,
  RecordPage,
  RecordsQuery,
  SearchQuery,
} from './lookup-shapes.ts'

/** Options that every call takes. */
export interface CallOptions {
  /** Stops the call, its waits and its retries. */
  readonly signal?: AbortSignal
}

/** Options of reading associations. */
export interface ReadOptions extends CallOptions {
  /**
   * Associations per record that are enough: further pages are then left unread.
   * @default all
   */
  readonly enough?: number
}

/** Two records, by record id, in the direction of the call. Ids are strings of digits. */
export interface RecordPair {
  readonly fromId: string
  readonly toId: string
}

/** A pair and the association types it is to have, as seen from the call's direction. */
export interface TypedPair extends RecordPair {
  readonly types: readonly AssociationType[]
}

/** What HubSpot says a pair holds after a labelled write. */
export interface WrittenPair extends RecordPair {
  readonly labels: readonly string[]
}

/** One record at the other end of an association, with every type that the pair holds. */
export interface AssociatedRecord {
  readonly toId: string
  readonly types: readonly AssociationLabel[]
}

/** The limit of one association type of a pair and direction; null where the portal sets none. */
export interface AssociationLimit extends AssociationType {
  readonly maxToObjectIds: number | null
  readonly label: string | null
}

/** A limit to set: how many records one record may be associated with under this type. */
export interface LimitInput extends AssociationType {
  readonly maxToObjectIds: number
}

/** How close the records of a pair and direction are to the limit of the subscription. */
export interface RecordUsage {
  /** How many records one record may be associated with; null when HubSpot does not say. */
  readonly limit: number | null
  readonly totalRecordsAtLimit: number
  readonly totalRecordsNearLimit: number
  /** Samples, not a full list. */
  readonly atLimit: readonly RecordNearLimit[]
  readonly nearLimit: readonly RecordNearLimit[]
}

/** A record at or near a limit. */
export interface RecordNearLimit {
  readonly id: string
  readonly usage?: number
  readonly percentage?: number
}

/** How many of the labels that a pair may have exist. */
export interface LabelUsage {
  readonly fromObjectTypeId: string
  readonly toObjectTypeId: string
  readonly labels: readonly string[]
  readonly limit: number | null
  readonly usage: number
}

/** Answer to a request for the report that HubSpot e-mails to the user. */
export interface HighUsageReportRequest {
  readonly userId: string
  readonly userEmail: string
  /** Milliseconds since the epoch. */
  readonly enqueuedAt: number
}

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

/** Association types and labels of an object pair. */
export interface LabelsApi {
  /** All types of this direction: unlabelled, HubSpot-defined and custom. */
  list(
    fromObjectType: string,
    toObjectType: string,
    options?: CallOptions,
  ): Promise<readonly AssociationLabel[]>
  /** Creates a label; both directions come back. Without `inverseLabel` both share the text. */
  create(
    fromObjectType: string,
    toObjectType: string,
    input: { readonly name: string; readonly label: string; readonly inverseLabel?: string },
    options?: CallOptions,
  ): Promise<readonly AssociationLabel[]>
  /** Renames a label. Without `inverseLabel` HubSpot overwrites the text of **both** sides. */
  update(
    fromObjectType: string,
    toObjectType: string,
    input: { readonly typeId: number; readonly label: string; readonly inverseLabel?: string },
    options?: CallOptions,
  ): Promise<void>
  /** Deletes a label in both directions; records that carry it lose it. */
  delete(fromObjectType: string, toObjectType: string, typeId: number, options?: CallOptions): Promise<void>
}

/** What the subscription allows, as HubSpot tracks it. Only reading. */
export interface LimitsTrackingApi {
  /** The subscription's limit of a pair and direction, and the records close to it. Takes objectTypeIds. */
  records(fromObjectTypeId: string, toObjectTypeId: string, options?: CallOptions): Promise<RecordUsage>
  /** Labels of every pair against the number allowed. */
  labels(options?: CallOptions): Promise<readonly LabelUsage[]>
}

/** Association limits of the portal. One result per input, in the order of the inputs. */
export interface LimitsApi {
  listAll(options?: CallOptions): Promise<readonly AssociationLimit[]>
  list(
    fromObjectType: string,
    toObjectType: string,
    options?: CallOptions,
  ): Promise<readonly AssociationLimit[]>
  createBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly LimitInput[],
    options?: CallOptions,
  ): Promise<readonly InputResult<LimitInput, AssociationLimit>[]>
  updateBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly LimitInput[],
    options?: CallOptions,
  ): Promise<readonly InputResult<LimitInput, AssociationLimit>[]>
  /** Removes limits. Harmless where none is set. */
  purgeBatch(
    fromObjectType: string,
    toObjectType: string,
    inputs: readonly AssociationType[],
    options?: CallOptions,
  ): Promise<readonly InputResult<AssociationType, AssociationType>[]>
  /** The limits of the subscription, which hold whatever limits are configured. */
  readonly tracking: LimitsTrackingApi
}

/** Lookups that associations need. */
export interface RecordsApi {
  /**
   * Reads records by id or by unique property, any number of values; duplicates are asked once.
   * One result per distinct value; a value without a record is `failed` with category `OBJECT_NOT_FOUND`.
   * The id of a record that was merged gives the record that it was merged into, under its own id. Where
   * several ids of one call were merged into one record, only one of them is sure to be answered.
   */
  readBatch(
    objectType: string,
    values: readonly string[],
    query?: RecordsQuery,
    options?: CallOptions,
  ): Promise<readonly InputResult<string, CrmRecord>[]>
  /** Every record of an object type, page after page, without the bound that searches have. */
  list(objectType: string, options?: CallOptions): AsyncIterable<CrmRecord>
  /** Searches records, page after page; HubSpot gives at most 10,000. */
  search(objectType: string, query: SearchQuery, options?: CallOptions): AsyncIterable<CrmRecord>
  /** One page of a search, up to 200 records; `after` comes from the page before. */
  searchPage(
    objectType: string,
    query: SearchQuery & { readonly after?: string },
    options?: CallOptions,
  ): Promise<RecordPage>
}

/** HubSpot's associations, in one API version. */
export interface AssociationsClient {
  readonly apiVersion: ApiVersion
  readonly associations: AssociationsApi
  readonly labels: LabelsApi
  readonly limits: LimitsApi
  readonly records: RecordsApi
  readonly schemas: {
    /** The portal's custom objects. */
    list(options?: CallOptions): Promise<readonly ObjectSchema[]>
    /** One object, also of HubSpot's own. */
    get(objectType: string, options?: CallOptions): Promise<ObjectSchema>
  }
  readonly properties: {
    list(objectType: string, options?: CallOptions): Promise<readonly ObjectProperty[]>
  }
  readonly account: { details(options?: CallOptions): Promise<AccountDetails> }
}

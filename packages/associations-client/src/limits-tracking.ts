import type { Call, CallOptions } from './call.ts'
import { given } from './given.ts'
import { type Loose, looseId, looseList, looseNumber, looseObject, looseTexts } from './loose-json.ts'
import { endsOf } from './record-pair.ts'

/** What the subscription allows, as HubSpot tracks it. Only reading. */
export interface LimitsTrackingApi {
  /** The subscription's limit of a pair and direction, and the records close to it. Takes objectTypeIds. */
  records(fromObjectTypeId: string, toObjectTypeId: string, options?: CallOptions): Promise<RecordUsage>
  /** Labels of every pair against the number allowed. */
  labels(options?: CallOptions): Promise<readonly LabelUsage[]>
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

/** Binds the reading of subscription limits to one client. */
export function createLimitsTrackingApi(call: Call): LimitsTrackingApi {
  return {
    records: async (fromObjectType, toObjectType, options) => {
      const { from, to } = endsOf(fromObjectType, toObjectType)
      const parameters = { fromObjectTypeId: from, toObjectTypeId: to }
      const { body } = await call('limits.tracking.records', { parameters }, options)
      return readRecordUsage(looseObject(body))
    },
    labels: async (options) => {
      const { body } = await call('limits.tracking.labels', {}, options)
      return looseList(looseObject(body).results).map(readLabelUsage)
    },
  }
}

function readRecordUsage(wire: Loose): RecordUsage {
  return {
    limit: looseNumber(wire.limit) ?? null,
    totalRecordsAtLimit: looseNumber(wire.totalRecordsAtLimit) ?? 0,
    totalRecordsNearLimit: looseNumber(wire.totalRecordsNearLimit) ?? 0,
    atLimit: looseList(wire.atLimitFromRecordSamples).map(readSample),
    nearLimit: looseList(wire.nearLimitFromRecordSamples).map(readSample),
  }
}

function readSample({ objectId, usage, percentage }: Loose): RecordNearLimit {
  return given({
    id: looseId(objectId) ?? '',
    usage: looseNumber(usage),
    percentage: looseNumber(percentage),
  })
}

function readLabelUsage(wire: Loose): LabelUsage {
  return {
    fromObjectTypeId: looseId(looseObject(wire.fromObjectType).objectTypeId) ?? '',
    toObjectTypeId: looseId(looseObject(wire.toObjectType).objectTypeId) ?? '',
    labels: looseTexts(wire.allLabels),
    limit: looseNumber(wire.limit) ?? null,
    usage: looseNumber(wire.usage) ?? 0,
  }
}

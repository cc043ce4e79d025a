import type { LabelUsage, LimitsTrackingApi, RecordNearLimit, RecordUsage } from './associations-client.ts'
import type { Call } from './call.ts'
import { given } from './given.ts'
import { type Loose, looseId, looseList, looseNumber, looseObject, looseTexts } from './loose-json.ts'
import { endsOf } from './record-pair.ts'

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

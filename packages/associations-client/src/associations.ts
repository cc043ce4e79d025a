import type { AssociationsApi, CallOptions, HighUsageReportRequest } from './associations-client.ts'
import type { Call } from './call.ts'
import type { BatchSizes } from './hubspot-numbers.ts'
import { looseId, looseNumber, looseObject, looseText } from './loose-json.ts'
import { readDrained } from './read-associations.ts'
import { requireId } from './record-id.ts'
import { endsOf } from './record-pair.ts'
import { archiveOne, createDefaultOne, createOne, listOne } from './single-association.ts'
import {
  archivePairs,
  archiveTypes,
  type BatchCall,
  createLabelled,
  createUnlabelled,
} from './write-associations.ts'

/** Binds the operations on associations to one client. */
export function createAssociationsApi(call: Call, batchSizes: BatchSizes): AssociationsApi {
  const batch = (from: string, to: string, options: CallOptions | undefined): BatchCall => ({
    call,
    batchSizes,
    ends: endsOf(from, to),
    options,
  })
  return {
    createBatch: async (from, to, inputs, options) => createLabelled(batch(from, to, options), inputs),
    createDefaultBatch: async (from, to, inputs, options) =>
      createUnlabelled(batch(from, to, options), inputs),
    archiveBatch: async (from, to, inputs, options) => archivePairs(batch(from, to, options), inputs),
    archiveLabelsBatch: async (from, to, inputs, options) => archiveTypes(batch(from, to, options), inputs),
    readBatch: (from, to, fromIds, options) =>
      readDrained({ call, ends: endsOf(from, to), size: batchSizes.readBatch, options }, fromIds),
    create: async (from, to, input, options) => createOne({ call, ends: endsOf(from, to), input, options }),
    createDefault: async (from, to, input, options) =>
      createDefaultOne({ call, ends: endsOf(from, to), input, options }),
    archive: async (from, to, input, options) => archiveOne({ call, ends: endsOf(from, to), input, options }),
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

import type { Call, CallOptions } from './call.ts'
import { readRecord } from './crm-record.ts'
import { given } from './given.ts'
import type { InputResult } from './input-result.ts'
import type { CrmRecord, RecordsQuery } from './lookup-shapes.ts'
import { type Loose, looseId, looseObject, looseText } from './loose-json.ts'
import { requireId } from './record-id.ts'
import { runBatch } from './run-batch.ts'
import type { BatchRoute } from './settle-items.ts'

/** What one read of records is made with. */
export interface ReadRecordsCall {
  readonly call: Call
  readonly size: number
  readonly objectType: string
  readonly query: RecordsQuery | undefined
  readonly options: CallOptions | undefined
}

/** Reads records by id or by a unique property; one result per distinct value. */
export function readRecords(
  read: ReadRecordsCall,
  values: readonly string[],
): Promise<readonly InputResult<string, CrmRecord>[]> {
  const { idProperty } = read.query ?? {}
  return runBatch<string, string, CrmRecord>([...new Set(values)], {
    size: read.size,
    toItem: (value) => requireId(value, idProperty ?? 'id'),
    route: recordsRoute(read, new Set(values)),
  })
}

function recordsRoute(
  { call, objectType, query: asking = {}, options }: ReadRecordsCall,
  values: ReadonlySet<string>,
): BatchRoute<string, CrmRecord> {
  const { idProperty, properties = [], archived = false } = asking
  // An id of a record that was merged is answered with another record (documented), which lists it here.
  const asked = [...new Set([...properties, idProperty ?? mergedIds])]
  const query = archived ? { archived } : {}
  return {
    writes: false,
    keyOf: (value) => [matchKey(value), ''],
    // HubSpot stores e-mail addresses in lower case, whatever was asked for: one address, one question.
    isSame: (one, other) => one === other || idProperty === 'email',
    subjectOf: (value) => ({ id: value }),
    send: (some) => {
      const body = given({
        idProperty,
        inputs: some.map((id) => ({ id })),
        properties: asked,
        // Required by HubSpot's description, though its samples leave it out.
        propertiesWithHistory: [],
      })
      return call('records.readBatch', { parameters: { objectType }, query, body }, options)
    },
    keyOfResult: ({ id, properties }) => {
      const own = looseObject(properties)
      const value = idProperty === undefined ? askedId(id, own, values) : looseId(own[idProperty])
      return [value && matchKey(value), '']
    },
    readValue: (result) => readRecord(result) as CrmRecord,
    unmentioned: (value) => ({
      status: 'failed',
      error: {
        category: 'OBJECT_NOT_FOUND',
        message: `HubSpot has no record of ${objectType} under '${value}'.`,
      },
    }),
  }
}

const mergedIds = 'hs_merged_object_ids'

/** The id under which a record was asked for: its own, or that of a record that was merged into it. */
function askedId(id: unknown, properties: Loose, values: ReadonlySet<string>): string | undefined {
  const own = looseId(id)
  if (own === undefined || values.has(own)) return own
  const merged = looseText(properties[mergedIds])?.split(';') ?? []
  return merged.find((each) => values.has(each)) ?? own
}

/** Answers spell a value the way HubSpot stores it. Values that differ in case only go out in two requests. */
function matchKey(value: string): string {
  return value.trim().toLowerCase()
}

import type { Call, CallOptions } from './call.ts'
import type { CallInput } from './call-input.ts'
import type { OnEvent } from './client-event.ts'
import { readRecord } from './crm-record.ts'
import { given } from './given.ts'
import {
  type BatchSizes,
  RECORD_PAGE_SIZE,
  SEARCH_PAGE_SIZE,
  SEARCH_RESULT_LIMIT,
} from './hubspot-numbers.ts'
import type { InputResult } from './input-result.ts'
import type { CrmRecord, RecordPage, RecordsQuery, SearchFilter, SearchQuery } from './lookup-shapes.ts'
import { type Loose, looseList, looseNumber, looseObject } from './loose-json.ts'
import { nextAfter, pagesOf } from './pages.ts'
import { readRecords } from './read-records.ts'
import { requireObjectType } from './record-id.ts'

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

/** Binds the operations on records to one client. */
export function createRecordsApi(
  call: Call,
  batchSizes: BatchSizes,
  onEvent: OnEvent | undefined,
): RecordsApi {
  const searchPage: RecordsApi['searchPage'] = async (objectType, { after, ...query }, options) => {
    const parameters = { objectType: requireObjectType(objectType, 'objectType') }
    const body = given({ ...searchBody(query), after })
    const page = looseObject((await call('records.search', { parameters, body }, options)).body)
    return {
      records: recordsOf(page),
      ...given({ after: isCutOff(page, onEvent) ? undefined : nextAfter(page) }),
    }
  }
  return {
    readBatch: async (objectType, values, query, options) =>
      readRecords(
        {
          call,
          size: batchSizes.records,
          objectType: requireObjectType(objectType, 'objectType'),
          query,
          options,
        },
        values,
      ),
    list: async function* (objectType, options) {
      const parameters = { objectType: requireObjectType(objectType, 'objectType') }
      const inputOf = (after?: string): CallInput<'records.list'> => ({
        parameters,
        query: given({ limit: RECORD_PAGE_SIZE, after }),
      })
      const pages = pagesOf({ call, name: 'records.list', inputOf, options })
      for await (const page of pages) yield* recordsOf(page)
    },
    search: async function* (objectType, query, options) {
      const parameters = { objectType: requireObjectType(objectType, 'objectType') }
      const inputOf = (after?: string): CallInput<'records.search'> => ({
        parameters,
        body: given({ ...searchBody(query), after }),
      })
      const pages = pagesOf({ call, name: 'records.search', inputOf, options })
      for await (const page of pages) {
        yield* recordsOf(page)
        if (isCutOff(page, onEvent)) return
      }
    },
    searchPage,
  }
}

function recordsOf({ results }: Loose): readonly CrmRecord[] {
  return looseList(results).flatMap((wire) => readRecord(wire) ?? [])
}

function searchBody({
  filterGroups,
  text,
  properties = [],
}: SearchQuery): CallInput<'records.search'>['body'] {
  return {
    ...given({ query: text }),
    filterGroups: filterGroups.map(({ filters }) => ({ filters: filters.map(onWire) })),
    properties: [...properties],
    limit: SEARCH_PAGE_SIZE,
  }
}

/** Documented: values of IN must be lower-case, or nothing is found. */
function onWire({ values, ...filter }: SearchFilter): Omit<SearchFilter, 'values'> & { values?: string[] } {
  if (values === undefined) return filter
  const isLowerCase = filter.operator === 'IN'
  return { ...filter, values: values.map((value) => (isLowerCase ? value.toLowerCase() : value)) }
}

/** Documented: asking beyond HubSpot's bound is answered with 400. */
function isCutOff(page: Loose, onEvent: OnEvent | undefined): boolean {
  if (Number(nextAfter(page) ?? 0) < SEARCH_RESULT_LIMIT) return false
  const message =
    `The search matches ${looseNumber(page.total) ?? 'more than 10,000'} records and HubSpot gives the first ` +
    `${SEARCH_RESULT_LIMIT}; split it into narrower searches.`
  onEvent?.({ type: 'notice', code: 'search-cut-off', message })
  return true
}

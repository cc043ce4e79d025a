import type { RecordsApi } from './associations-client.ts'
import type { Call } from './call.ts'
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
import type { RecordPage, SearchFilter, SearchQuery } from './lookup-shapes.ts'
import { type Loose, looseList, looseNumber, looseObject } from './loose-json.ts'
import { nextAfter } from './read-associations.ts'
import { readRecords } from './read-records.ts'
import { requireObjectType } from './record-id.ts'

/** Binds the operations on records to one client. */
export function createRecordsApi(
  call: Call,
  batchSizes: BatchSizes,
  onEvent: OnEvent | undefined,
): RecordsApi {
  const searchPage: RecordsApi['searchPage'] = async (objectType, { after, ...query }, options) => {
    const parameters = { objectType: requireObjectType(objectType, 'objectType') }
    const body = given({ ...searchBody(query), after })
    const answer = looseObject((await call('records.search', { parameters, body }, options)).body)
    const records = looseList(answer.results).flatMap((wire) => readRecord(wire) ?? [])
    return { records, ...given({ after: nextPage(answer, after, onEvent) }) }
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
      let after: string | undefined
      do {
        const query = given({ limit: RECORD_PAGE_SIZE, after })
        const answer = looseObject((await call('records.list', { parameters, query }, options)).body)
        yield* looseList(answer.results).flatMap((wire) => readRecord(wire) ?? [])
        const next = nextAfter(answer.paging)
        after = next === after ? undefined : next
      } while (after !== undefined)
    },
    search: async function* (objectType, query, options) {
      let after: string | undefined
      do {
        const page: RecordPage = await searchPage(objectType, { ...query, ...given({ after }) }, options)
        yield* page.records
        after = page.after
      } while (after !== undefined)
    },
    searchPage,
  }
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

function nextPage(
  answer: Loose,
  after: string | undefined,
  onEvent: OnEvent | undefined,
): string | undefined {
  const next = nextAfter(answer.paging)
  if (next === undefined || next === after) return undefined
  // Documented: asking beyond this is answered with 400.
  if (Number(next) < SEARCH_RESULT_LIMIT) return next
  const message =
    `The search matches ${looseNumber(answer.total) ?? 'more than 10,000'} records and HubSpot gives the first ` +
    `${SEARCH_RESULT_LIMIT}; split it into narrower searches.`
  onEvent?.({ type: 'notice', code: 'search-cut-off', message })
  return undefined
}

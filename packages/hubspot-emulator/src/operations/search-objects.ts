import type { Answer, Operations } from '../http/call.ts'
import { invalid } from '../http/refusals.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import { objectTypeOf } from './find-record.ts'
import { type FilterGroup, matcher } from './search-filters.ts'
import { queryMatcher } from './search-query.ts'
import { showRecord } from './show-record.ts'

interface SearchBody {
  readonly filterGroups?: readonly FilterGroup[]
  readonly properties?: readonly string[]
  readonly sorts?: readonly (string | { readonly propertyName: string; readonly direction?: string })[]
  readonly limit?: number
  readonly after?: string
  readonly query?: string
}

// All documented in HubSpot's search guide.
const PAGE_MAXIMUM = 200
const RESULT_MAXIMUM = 10_000
const BODY_MAXIMUM = 3000
const FILTERS_MAXIMUM = 18
const PAGE_DEFAULT = 10

/** The search operation, over live records. */
export const searchObjects: Operations = {
  searchObjects(call): Answer {
    const body = call.body as SearchBody
    const type = objectTypeOf(call)
    refuseTooMuch(body, call.portal.settings.searchFilterGroups)
    const { offset, limit } = pageOf(body)
    const handles = matching(call.portal, type, body)
    const page = handles.slice(offset, offset + limit)
    const end = offset + page.length
    return {
      status: call.success,
      body: {
        total: handles.length,
        results: page.map((handle) => showRecord(type, handle, body.properties)),
        ...(end < handles.length ? { paging: { next: { after: String(end), link: `?after=${end}` } } } : {}),
      },
    }
  },
}

function refuseTooMuch(body: SearchBody, groupsMaximum: number): void {
  const { filterGroups = [] } = body
  if (filterGroups.length > groupsMaximum)
    throw invalid(`The search has ${filterGroups.length} filterGroups, at most ${groupsMaximum} are allowed`)
  if (JSON.stringify(body).length > BODY_MAXIMUM)
    throw invalid(`The search is longer than ${BODY_MAXIMUM} characters`)
  const filters = filterGroups.reduce((count, group) => count + group.filters.length, 0)
  if (filters > FILTERS_MAXIMUM)
    throw invalid(`The search has ${filters} filters, at most ${FILTERS_MAXIMUM} are allowed`)
}

function pageOf({ limit = PAGE_DEFAULT, after = '0' }: SearchBody): { offset: number; limit: number } {
  const offset = Number(after || '0')
  if (!Number.isInteger(offset) || offset < 0) throw invalid(`after=${after} is not an offset`)
  if (limit < 1 || limit > PAGE_MAXIMUM) throw invalid(`limit ${limit} is not between 1 and ${PAGE_MAXIMUM}`)
  if (offset + limit > RESULT_MAXIMUM)
    throw invalid(`A search reaches no further than ${RESULT_MAXIMUM} results`)
  return { offset, limit }
}

function matching(portal: Portal, type: ObjectType, body: SearchBody): number[] {
  const { filterGroups = [], sorts = [], query = '' } = body
  const { now, searchDelayMs } = portal.settings
  const matches = matcher(portal, type, filterGroups)
  const answersQuery = queryMatcher(type, query)
  const newest = now() - searchDelayMs
  const handles: number[] = []
  for (let handle = 0; handle < type.records.size; handle++) {
    const isSearched = !type.records.isArchived(handle) && type.records.createdAt(handle) <= newest
    if (isSearched && matches(handle) && answersQuery(handle)) handles.push(handle)
  }
  const [sort] = sorts
  if (sort === undefined) return handles
  const { propertyName, direction = 'ASCENDING' } = typeof sort === 'string' ? { propertyName: sort } : sort
  const sign = direction === 'DESCENDING' ? -1 : 1
  const key = (handle: number): string => type.records.properties(handle)[propertyName] ?? ''
  return handles.sort((one, other) => sign * key(one).localeCompare(key(other), 'en', { numeric: true }))
}

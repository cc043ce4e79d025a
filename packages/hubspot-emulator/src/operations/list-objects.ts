import type { Answer, Operations } from '../http/call.ts'
import { invalid } from '../http/refusals.ts'
import { objectTypeOf } from './find-record.ts'
import { propertiesIn } from './read-objects.ts'
import { showRecord } from './show-record.ts'
import { shownAssociations } from './shown-associations.ts'

// Documented in the reference of the list operation.
const PAGE_MAXIMUM = 100
const PAGE_DEFAULT = 10

/** The list of all records, page after page. */
export const listObjects: Operations = {
  listObjects(call): Answer {
    const type = objectTypeOf(call)
    const { query } = call
    const limit = Number(query.get('limit') ?? PAGE_DEFAULT)
    const start = Number(query.get('after') ?? 0)
    if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_MAXIMUM)
      throw invalid(`limit ${query.get('limit')} is not between 1 and ${PAGE_MAXIMUM}`)
    if (!Number.isInteger(start) || start < 0) throw invalid(`after=${query.get('after')} is not a page`)
    const archived = query.get('archived') === 'true'
    const page: number[] = []
    let handle = start
    // One more than fits tells whether there is another page; a last page names none.
    for (; handle < type.records.size && page.length <= limit; handle++)
      if (type.records.isArchived(handle) === archived) page.push(handle)
    const next = page[limit]
    const results = page.slice(0, limit).map((each) => ({
      ...showRecord(type, each, propertiesIn(query)),
      ...shownAssociations(call, type, each),
    }))
    const paging = next === undefined ? {} : { paging: { next: { after: String(next) } } }
    return { status: call.success, body: { results, ...paging } }
  },
}

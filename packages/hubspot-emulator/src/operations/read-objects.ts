import type { Answer, Operations } from '../http/call.ts'
import { notFound } from '../http/refusals.ts'
import { batchAnswer } from './batch-answer.ts'
import { findRecord, notFoundEntry, objectTypeOf } from './find-record.ts'
import { showRecord } from './show-record.ts'
import { shownAssociations } from './shown-associations.ts'

/** Operations that read records by id or unique property. */
export const readObjects: Operations = {
  readObjectsBatch(call): Answer {
    const { inputs, idProperty, properties } = call.body as {
      inputs: readonly { id: string }[]
      idProperty?: string
      properties: readonly string[]
    }
    const type = objectTypeOf(call)
    const archived = call.query.get('archived') === 'true'
    const missing: string[] = []
    const found = new Set<number>()
    for (const { id } of inputs) {
      const handle = findRecord(call.portal, { type, value: id, idProperty, archived, followMerges: true })
      if (handle === undefined) missing.push(id)
      else found.add(handle)
    }
    // In the order of the records, not of the inputs: HubSpot promises no order and was seen to change it.
    const results = [...found]
      .sort((one, other) => one - other)
      .map((handle) => showRecord(type, handle, properties))
    return batchAnswer(call, { results, errors: notFoundEntry(type, missing) })
  },

  getObject(call): Answer {
    const type = objectTypeOf(call)
    const { query } = call
    const value = call.params.objectId ?? ''
    const idProperty = query.get('idProperty') ?? undefined
    const handle = findRecord(call.portal, {
      type,
      value,
      idProperty,
      archived: query.get('archived') === 'true',
      followMerges: true,
    })
    if (handle === undefined) throw notFound(`No ${type.singular} was found for ${value}`, { ids: [value] })
    const shown = showRecord(type, handle, propertiesIn(query))
    return { status: call.success, body: { ...shown, ...shownAssociations(call, type, handle) } }
  },
}

/** The properties that a request asks for. Both ways of writing a list occur: with commas, or repeated. */
export function propertiesIn(query: URLSearchParams): string[] {
  return query
    .getAll('properties')
    .flatMap((names) => names.split(','))
    .filter((name) => name !== '')
}

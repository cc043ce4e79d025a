import type { ObjectType } from '../portal/object-type.ts'
import type { Matcher } from './search-filters.ts'
import { tokensOf } from './search-values.ts'

// The properties that HubSpot's search guide lists per object (documented); elsewhere all are searched (inferred).
const SEARCHED: Readonly<Record<string, readonly string[]>> = {
  contacts: [
    'firstname',
    'lastname',
    'email',
    'phone',
    'hs_additional_emails',
    'fax',
    'mobilephone',
    'company',
    'hs_marketable_until_renewal',
  ],
  companies: ['website', 'phone', 'name', 'domain'],
  deals: ['dealname', 'pipeline', 'dealstage', 'description', 'dealtype'],
  tickets: ['subject', 'content', 'hs_pipeline_stage', 'hs_ticket_category', 'hs_ticket_id'],
}

/** Makes the test whether every word of a query begins a word of the record's searched properties. */
export function queryMatcher(type: ObjectType, query: string): Matcher {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const names = SEARCHED[type.name]

  return (handle) => {
    const properties = type.records.properties(handle)
    const values = (names ?? Object.keys(properties)).flatMap((name) => properties[name] ?? [])
    const tokens = values.flatMap(tokensOf)
    return words.every((word) => tokens.some((token) => token.startsWith(word)))
  }
}

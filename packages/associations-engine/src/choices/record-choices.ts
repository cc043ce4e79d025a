import type { AssociationsClient, CallOptions, CrmRecord } from '@hubspot-associations/client/core'
import { objectTypeResolver } from '../object-type-resolver.ts'
import { readableSchemas } from '../readable-schemas.ts'
import type { Rejection } from '../rejection.ts'
import type { Choice } from './object-choices.ts'

/** One page of records to choose from, and where the next one begins. */
export interface RecordChoices {
  readonly choices: readonly Choice[]
  readonly after?: string
}

/** Which records to offer. */
export interface RecordQuery {
  /** As people write it: a name or an id. */
  readonly objectType: string
  /** A text to find; left out, all are offered. */
  readonly text?: string | undefined
  readonly after?: string | undefined
}

/** What names the records of HubSpot's own objects; those of custom objects are named by their schema. */
const namingProperties: Readonly<Record<string, readonly string[]>> = {
  '0-1': ['firstname', 'lastname', 'email'],
  '0-2': ['name', 'domain'],
  '0-3': ['dealname'],
  '0-5': ['subject'],
  '0-7': ['name'],
  '0-8': ['name'],
  '0-14': ['hs_title'],
  '0-123': ['hs_order_name'],
  '0-136': ['hs_lead_name'],
}

/** Records of an object for people to choose from, a page at a time. */
export async function recordChoices(
  client: Pick<AssociationsClient, 'records' | 'schemas'>,
  { objectType, text, after }: RecordQuery,
  call?: CallOptions,
): Promise<RecordChoices | Rejection> {
  const type = await objectTypeResolver(client)(objectType, call)
  if ('code' in type) return type
  const properties = namingProperties[type.id] ?? (await nameOfCustom(client, type.id, call))
  const from = { ...(text === undefined ? {} : { text }), ...(after === undefined ? {} : { after }) }
  const query = { filterGroups: [], properties, ...from }
  const page = await client.records.searchPage(type.id, query, call)
  const choices = page.records.map((record) => ({ name: nameOf(record, properties), value: record.id }))
  return { choices, ...(page.after === undefined ? {} : { after: page.after }) }
}

async function nameOfCustom(
  client: Pick<AssociationsClient, 'schemas'>,
  id: string,
  call: CallOptions | undefined,
): Promise<readonly string[]> {
  const schema = (await readableSchemas(client, call)).find(({ objectTypeId }) => objectTypeId === id)
  return schema?.primaryDisplayProperty === undefined ? [] : [schema.primaryDisplayProperty]
}

/** `Ada Lovelace (ada@example.com)`: the last property in brackets where there are others. */
function nameOf({ id, properties }: CrmRecord, naming: readonly string[]): string {
  const texts = naming.map((property) => properties[property]?.trim() ?? '')
  const others = texts
    .slice(0, -1)
    .filter((text) => text !== '')
    .join(' ')
  const last = texts.at(-1) ?? ''
  if (others === '' || last === '') return others || last || id
  return `${others} (${last})`
}

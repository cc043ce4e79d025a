import type { RecordMapping } from '@hubspot-associations/engine'
import { externalIdOf } from './external-id.ts'
import { findColumn, theColumn } from './find-column.ts'
import type { Preset, PresetOptions } from './preset.ts'

/** Tables of Dynamics by logical name, by number, and as people see them; and what they are in HubSpot. */
const objectTypes: Readonly<Record<string, string>> = {
  account: 'companies',
  '1': 'companies',
  contact: 'contacts',
  '2': 'contacts',
  opportunity: 'deals',
  '3': 'deals',
  lead: 'leads',
  '4': 'leads',
  incident: 'tickets',
  case: 'tickets',
  '112': 'tickets',
  quote: 'quotes',
  '1084': 'quotes',
  salesorder: 'orders',
  order: 'orders',
  '1088': 'orders',
  invoice: 'invoices',
  '1090': 'invoices',
}

const ends = {
  record1: {
    id: ['record1id', '_record1id_value'],
    type: ['record1idobjecttypecode', 'record1objecttypecode'],
  },
  record2: {
    id: ['record2id', '_record2id_value'],
    type: ['record2idobjecttypecode', 'record2objecttypecode'],
  },
} as const

/** The second record's role towards the first, as people see it rather than by its id where the file has both. */
const roleColumns = [
  '_record2roleid_value@OData.Community.Display.V1.FormattedValue',
  'record2roleidname',
  'record2roleid',
  '_record2roleid_value',
] as const

/** Connections between records of any kind. */
export const dynamicsConnection: Preset = {
  name: 'dynamics-connection',
  title: 'Dynamics 365 connections',
  columns: 'record1id, record1idobjecttypecode, record2id, record2idobjecttypecode, record2roleid',
  needs: '--external-id PROPERTY; roles that are ids need --label-map',
  matches: (columns) =>
    Object.values(ends).every(
      ({ id, type }) =>
        findColumn(columns, ...id) !== undefined && findColumn(columns, ...type) !== undefined,
    ),
  layout(columns, options) {
    const from = endOf(columns, ends.record1, options)
    const to = endOf(columns, ends.record2, options)
    const role = findColumn(columns, ...roleColumns)
    return {
      mapping: { from, to, ...(role === undefined ? {} : { labels: { column: role } }) },
      requiredColumns: [from.objectTypeColumn, from.column, to.objectTypeColumn, to.column],
    }
  },
}

function endOf(
  columns: readonly string[],
  { id, type }: { readonly id: readonly string[]; readonly type: readonly string[] },
  options: PresetOptions,
): RecordMapping & { readonly objectTypeColumn: string } {
  return {
    objectTypeColumn: theColumn(columns, ...type),
    objectTypes,
    // Which table a line names is known only when it is read, so there is one property for all of them.
    property: externalIdOf('', options),
    column: theColumn(columns, ...id),
  }
}

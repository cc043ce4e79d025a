import { UsageError } from '../usage-error.ts'
import { findColumn } from './find-column.ts'
import { type AssociatedColumn, associatedColumns, rowsPerRecord } from './hubspot-export-columns.ts'
import { madeColumns } from './linked-records.ts'
import type { Preset, PresetOptions } from './preset.ts'

const labels = { column: madeColumns.labels, separator: '\n' } as const

/** A record per line, with lists of record ids for each associated object and label. */
export const hubspotExport: Preset = {
  name: 'hubspot-export',
  title: 'HubSpot export with associated records',
  columns: 'Record ID, Associated Company IDs, Associated Company IDs (Primary), …',
  needs: '--objects FROM where the header does not tell which records the lines are',
  matches: (columns) => associatedColumns(columns).length > 0 && columns.length > 1,
  layout(columns, options) {
    const id = recordColumn(columns)
    const lists = chosenLists(associatedColumns(columns), options)
    return {
      mapping: {
        from: { objectType: options.objects?.[0] ?? objectTypeOf(columns), column: id },
        to: { objectTypeColumn: madeColumns.objectType, column: madeColumns.record },
        ...(lists.some(({ label }) => label !== undefined) ? { labels } : {}),
      },
      requiredColumns: [id, ...lists.map(({ column }) => column)],
      rowsOf: rowsPerRecord(lists),
    }
  },
}

/** The first column is the record's own id, whatever the portal's language calls it (measured: Datensatz-ID). */
function recordColumn(columns: readonly string[]): string {
  const [first = ''] = columns
  return findColumn(columns, 'Record ID', 'hs_object_id') ?? first
}

function chosenLists(
  lists: readonly AssociatedColumn[],
  { objects = [] }: PresetOptions,
): readonly AssociatedColumn[] {
  const [, to] = objects
  const chosen = to === undefined ? lists : lists.filter(({ objectType }) => objectType === to)
  if (chosen.length > 0) return chosen
  const there = [...new Set(lists.map(({ objectType }) => objectType))].join(', ')
  throw new UsageError(`--objects: this file does not name ${to}; it names ${there}`)
}

/** Columns that only one kind of record has, in an export in English or with internal names. */
const telling = [
  ['contacts', ['Email', 'First Name', 'Last Name', 'firstname', 'lastname']],
  ['companies', ['Company Domain Name', 'domain']],
  ['deals', ['Deal Name', 'Deal Stage', 'dealname', 'dealstage']],
  ['tickets', ['Ticket name', 'Ticket status', 'hs_pipeline_stage']],
] as const

function objectTypeOf(columns: readonly string[]): string {
  const [only, ...others] = telling.filter(([, names]) => findColumn(columns, ...names) !== undefined)
  if (only !== undefined && others.length === 0) return only[0]
  throw new UsageError(
    'the header does not tell which records the lines are: name them with --objects, for example --objects contacts',
  )
}

import { findColumn, hasColumns, theColumn } from './find-column.ts'
import { linkedRecords } from './linked-records.ts'
import type { Layout, PresetOptions } from './preset.ts'

/** Columns of Zoho's exports with another record's id, and what that record is in HubSpot. */
const linkColumns = [
  ['Account Name.id', 'companies'],
  ['Contact Name.id', 'contacts'],
  ['Deal Name.id', 'deals'],
] as const

/** What the presets for Zoho need beside the file. */
export const zohoNeeds = '--external-id PROPERTY, or one per object: --external-id deals=PROPERTY'

/** Tells whether a header is that of an export from Zoho that has these columns, not those, and other records' ids. */
export function isZohoExport(
  columns: readonly string[],
  { has, lacks }: { readonly has: string; readonly lacks: readonly string[] },
): boolean {
  const isOther = lacks.some((name) => findColumn(columns, name) !== undefined)
  return hasColumns(columns, 'Record Id', has) && !isOther && linksIn(columns).length > 0
}

/** Reads records of one object with the other records that they name. */
export function zohoRecords(objectType: string, columns: readonly string[], options: PresetOptions): Layout {
  const links = linksIn(columns).filter((link) => link.objectType !== objectType)
  return linkedRecords({ objectType, column: theColumn(columns, 'Record Id'), links }, options)
}

function linksIn(columns: readonly string[]): { objectType: string; column: string }[] {
  return linkColumns.flatMap(([name, objectType]) => {
    const column = findColumn(columns, name)
    return column === undefined ? [] : [{ objectType, column }]
  })
}

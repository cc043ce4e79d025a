import { findColumn, theColumn } from './find-column.ts'
import { linkedRecords } from './linked-records.ts'
import type { Preset } from './preset.ts'

const organization = ['Deal - Organization ID'] as const
const person = ['Deal - Contact person ID', 'Deal - Person ID'] as const

/** Deals with their organization, and with their contact person where the file has that id. */
export const pipedriveDeal: Preset = {
  name: 'pipedrive-deal',
  title: 'Pipedrive deals',
  columns: 'Deal - ID, Deal - Organization ID and/or Deal - Contact person ID',
  needs: '--external-id PROPERTY, or one per object: --external-id deals=PROPERTY',
  matches: (columns) =>
    findColumn(columns, 'Deal - ID') !== undefined &&
    findColumn(columns, ...organization, ...person) !== undefined,
  layout(columns, options) {
    const company = findColumn(columns, ...organization)
    const contact = findColumn(columns, ...person)
    const links = [
      ...(company === undefined ? [] : [{ objectType: 'companies', column: company }]),
      ...(contact === undefined ? [] : [{ objectType: 'contacts', column: contact }]),
    ]
    return linkedRecords({ objectType: 'deals', column: theColumn(columns, 'Deal - ID'), links }, options)
  },
}

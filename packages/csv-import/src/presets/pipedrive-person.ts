import { hasColumns, theColumn } from './find-column.ts'
import { linkedRecords } from './linked-records.ts'
import type { Preset } from './preset.ts'

/** People with their organization. */
export const pipedrivePerson: Preset = {
  name: 'pipedrive-person',
  title: 'Pipedrive people',
  columns: 'Person - ID, Person - Organization ID',
  needs: '--external-id PROPERTY, or one per object: --external-id contacts=PROPERTY',
  matches: (columns) => hasColumns(columns, 'Person - ID', 'Person - Organization ID'),
  layout(columns, options) {
    const links = [{ objectType: 'companies', column: theColumn(columns, 'Person - Organization ID') }]
    const column = theColumn(columns, 'Person - ID')
    return linkedRecords({ objectType: 'contacts', column, links }, options)
  },
}

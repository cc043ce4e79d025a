import type { Preset } from './preset.ts'
import { isZohoExport, zohoNeeds, zohoRecords } from './zoho-records.ts'

/** Tasks with the records that they are about. */
export const zohoTask: Preset = {
  name: 'zoho-task',
  title: 'Zoho CRM tasks',
  columns: 'Record Id, Due Date, Contact Name.id and/or Account Name.id and/or Deal Name.id',
  needs: zohoNeeds,
  matches: (columns) => isZohoExport(columns, { has: 'Due Date', lacks: ['Stage', 'Last Name'] }),
  layout: (columns, options) => zohoRecords('tasks', columns, options),
}

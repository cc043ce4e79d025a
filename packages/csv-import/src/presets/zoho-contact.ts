import type { Preset } from './preset.ts'
import { isZohoExport, zohoNeeds, zohoRecords } from './zoho-records.ts'

/** Contacts with their account. */
export const zohoContact: Preset = {
  name: 'zoho-contact',
  title: 'Zoho CRM contacts',
  columns: 'Record Id, Last Name, Account Name.id',
  needs: zohoNeeds,
  matches: (columns) => isZohoExport(columns, { has: 'Last Name', lacks: ['Stage'] }),
  layout: (columns, options) => zohoRecords('contacts', columns, options),
}

import type { Preset } from './preset.ts'
import { isZohoExport, zohoNeeds, zohoRecords } from './zoho-records.ts'

/** Deals with their account and contact. */
export const zohoDeal: Preset = {
  name: 'zoho-deal',
  title: 'Zoho CRM deals',
  columns: 'Record Id, Stage, Account Name.id and/or Contact Name.id',
  needs: zohoNeeds,
  matches: (columns) => isZohoExport(columns, { has: 'Stage', lacks: ['Last Name'] }),
  layout: (columns, options) => zohoRecords('deals', columns, options),
}

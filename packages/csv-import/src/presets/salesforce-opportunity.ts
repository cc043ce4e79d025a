import { findColumn, hasColumns, theColumn } from './find-column.ts'
import { unlessEmpty } from './pass-over.ts'
import type { Preset } from './preset.ts'
import { salesforceEmptyMarkers, salesforceNeeds, salesforceRecord } from './salesforce-record.ts'

/** Opportunities that name their account, which is their primary company in HubSpot. */
export const salesforceOpportunity: Preset = {
  name: 'salesforce-opportunity',
  title: 'Salesforce Opportunity, with its account',
  columns: 'Id, AccountId, StageName',
  needs: salesforceNeeds,
  matches: (columns) =>
    hasColumns(columns, 'Id', 'AccountId', 'StageName') && findColumn(columns, 'OpportunityId') === undefined,
  layout(columns, options) {
    const id = theColumn(columns, 'Id')
    const account = theColumn(columns, 'AccountId')
    return {
      mapping: {
        from: salesforceRecord('deals', id, options),
        to: salesforceRecord('companies', account, options),
        labels: { value: 'Primary' },
        emptyMarkers: salesforceEmptyMarkers,
      },
      requiredColumns: [id, account],
      rowsOf: unlessEmpty(account, salesforceEmptyMarkers),
    }
  },
}

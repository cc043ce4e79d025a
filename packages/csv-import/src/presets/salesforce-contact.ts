import { findColumn, hasColumns, theColumn } from './find-column.ts'
import { unlessEmpty } from './pass-over.ts'
import type { Preset } from './preset.ts'
import { salesforceEmptyMarkers, salesforceNeeds, salesforceRecord } from './salesforce-record.ts'

/** Contacts that name their account, which is their primary company in HubSpot. */
export const salesforceContact: Preset = {
  name: 'salesforce-contact',
  title: 'Salesforce Contact, with its account',
  columns: 'Id, AccountId, LastName',
  needs: salesforceNeeds,
  matches: (columns) =>
    hasColumns(columns, 'Id', 'AccountId', 'LastName') && findColumn(columns, 'ContactId') === undefined,
  layout(columns, options) {
    const id = theColumn(columns, 'Id')
    const account = theColumn(columns, 'AccountId')
    return {
      mapping: {
        from: salesforceRecord('contacts', id, options),
        to: salesforceRecord('companies', account, options),
        labels: { value: 'Primary' },
        emptyMarkers: salesforceEmptyMarkers,
      },
      requiredColumns: [id, account],
      rowsOf: unlessEmpty(account, salesforceEmptyMarkers),
    }
  },
}

import { findColumn, hasColumns, theColumn } from './find-column.ts'
import { unlessExcluded } from './pass-over.ts'
import type { Preset } from './preset.ts'
import { salesforceEmptyMarkers, salesforceNeeds, salesforceRecord } from './salesforce-record.ts'

/** Contacts of accounts with one role per line. */
export const salesforceAccountContactRole: Preset = {
  name: 'salesforce-account-contact-role',
  title: 'Salesforce AccountContactRole',
  columns: 'AccountId, ContactId, Role, IsPrimary, IsDeleted',
  needs: salesforceNeeds,
  matches: (columns) =>
    hasColumns(columns, 'AccountId', 'ContactId', 'Role') && !hasColumns(columns, 'OpportunityId'),
  layout(columns, options) {
    const account = theColumn(columns, 'AccountId')
    const contact = theColumn(columns, 'ContactId')
    const role = theColumn(columns, 'Role')
    const primaryColumn = findColumn(columns, 'IsPrimary', 'Primary')
    return {
      mapping: {
        from: salesforceRecord('contacts', contact, options),
        to: salesforceRecord('companies', account, options),
        // The account's main contact, which is not what HubSpot calls Primary: the contact's main company.
        labels: {
          column: role,
          ...(primaryColumn === undefined ? {} : { primaryColumn, primaryLabel: 'Primary contact' }),
        },
        emptyMarkers: salesforceEmptyMarkers,
      },
      requiredColumns: [account, contact, role],
      rowsOf: unlessExcluded([
        { column: findColumn(columns, 'IsDeleted'), when: true, reason: 'deleted in Salesforce' },
      ]),
    }
  },
}

import { findColumn, hasColumns, theColumn } from './find-column.ts'
import { unlessExcluded } from './pass-over.ts'
import type { Preset } from './preset.ts'
import { salesforceEmptyMarkers, salesforceNeeds, salesforceRecord } from './salesforce-record.ts'

/** Contacts of accounts with several roles per line. */
export const salesforceAccountContactRelation: Preset = {
  name: 'salesforce-account-contact-relation',
  title: 'Salesforce AccountContactRelation',
  columns: 'AccountId, ContactId, Roles, IsDirect, IsActive, IsDeleted',
  needs: salesforceNeeds,
  matches: (columns) => hasColumns(columns, 'AccountId', 'ContactId', 'Roles'),
  layout(columns, options) {
    const account = theColumn(columns, 'AccountId')
    const contact = theColumn(columns, 'ContactId')
    const roles = theColumn(columns, 'Roles')
    const primaryColumn = findColumn(columns, 'IsDirect')
    return {
      mapping: {
        from: salesforceRecord('contacts', contact, options),
        to: salesforceRecord('companies', account, options),
        // The direct relation is the account that the contact belongs to, which HubSpot calls Primary.
        labels: { column: roles, separator: ';', ...(primaryColumn === undefined ? {} : { primaryColumn }) },
        emptyMarkers: salesforceEmptyMarkers,
      },
      requiredColumns: [account, contact, roles],
      rowsOf: unlessExcluded([
        { column: findColumn(columns, 'IsDeleted'), when: true, reason: 'deleted in Salesforce' },
        { column: findColumn(columns, 'IsActive'), when: false, reason: 'no longer active in Salesforce' },
      ]),
    }
  },
}

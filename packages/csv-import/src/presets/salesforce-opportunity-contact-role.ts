import { findColumn, hasColumns, theColumn } from './find-column.ts'
import { unlessExcluded } from './pass-over.ts'
import type { Preset } from './preset.ts'
import { salesforceEmptyMarkers, salesforceNeeds, salesforceRecord } from './salesforce-record.ts'

/** Contacts of opportunities with their roles. */
export const salesforceOpportunityContactRole: Preset = {
  name: 'salesforce-opportunity-contact-role',
  title: 'Salesforce OpportunityContactRole',
  columns: 'OpportunityId, ContactId, Role, IsPrimary, IsDeleted',
  needs: salesforceNeeds,
  matches: (columns) => hasColumns(columns, 'OpportunityId', 'ContactId', 'Role'),
  layout(columns, options) {
    const opportunity = theColumn(columns, 'OpportunityId')
    const contact = theColumn(columns, 'ContactId')
    const role = theColumn(columns, 'Role')
    const primaryColumn = findColumn(columns, 'IsPrimary', 'Primary')
    return {
      mapping: {
        from: salesforceRecord('deals', opportunity, options),
        to: salesforceRecord('contacts', contact, options),
        // Deals have no primary contact in HubSpot, so it is a label like any other there.
        labels: {
          column: role,
          ...(primaryColumn === undefined ? {} : { primaryColumn, primaryLabel: 'Primary contact' }),
        },
        emptyMarkers: salesforceEmptyMarkers,
      },
      requiredColumns: [opportunity, contact, role],
      rowsOf: unlessExcluded([
        { column: findColumn(columns, 'IsDeleted'), when: true, reason: 'deleted in Salesforce' },
      ]),
    }
  },
}

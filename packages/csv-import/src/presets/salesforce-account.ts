import { hubspotDefinedTypes } from '@hubspot-associations/client/association-types'
import { findColumn, hasColumns, theColumn } from './find-column.ts'
import { unlessEmpty } from './pass-over.ts'
import type { Preset } from './preset.ts'
import { salesforceEmptyMarkers, salesforceNeeds, salesforceRecord } from './salesforce-record.ts'

/** Accounts that name their parent account, which HubSpot has association types of its own for. */
export const salesforceAccount: Preset = {
  name: 'salesforce-account',
  title: 'Salesforce Account, with its parent',
  columns: 'Id, ParentId, Name',
  needs: salesforceNeeds,
  matches: (columns) =>
    hasColumns(columns, 'Id', 'ParentId', 'Name') && findColumn(columns, 'AccountId') === undefined,
  layout(columns, options) {
    const id = theColumn(columns, 'Id')
    const parent = theColumn(columns, 'ParentId')
    return {
      mapping: {
        from: salesforceRecord('companies', id, options),
        to: salesforceRecord('companies', parent, options),
        labels: { type: { category: 'HUBSPOT_DEFINED', typeId: childToParent() } },
        emptyMarkers: salesforceEmptyMarkers,
      },
      requiredColumns: [id, parent],
      rowsOf: unlessEmpty(parent, salesforceEmptyMarkers),
    }
  },
}

function childToParent(): number {
  const types = hubspotDefinedTypes('companies', 'companies')
  const type = types.find(({ variant }) => variant === 'child_to_parent')
  if (type === undefined) throw new Error('the table of association types has no parent of a company')
  return type.typeId
}

import { UsageError } from '../usage-error.ts'
import { hasColumns, theColumn } from './find-column.ts'
import type { Preset } from './preset.ts'

/** Associations as rows of their own. */
export const airbyteSourceHubspot: Preset = {
  name: 'airbyte-source-hubspot',
  title: "Rows of Airbyte's source-hubspot",
  columns: 'from_id, to_id, association_type_id, category, label',
  needs: '--objects FROM,TO, for example --objects contacts,companies',
  matches: (columns) => hasColumns(columns, 'from_id', 'to_id', 'association_type_id', 'label'),
  layout(columns, { objects = [] }) {
    const [fromType, toType] = objects
    if (fromType === undefined || toType === undefined)
      throw new UsageError(
        'these rows do not say which objects they associate: name them with --objects FROM,TO, for example --objects contacts,companies',
      )
    const from = theColumn(columns, 'from_id')
    const to = theColumn(columns, 'to_id')
    // Type ids are the portal's own; the label means the same in another one.
    const label = theColumn(columns, 'label')
    return {
      mapping: {
        from: { objectType: fromType, column: from },
        to: { objectType: toType, column: to },
        labels: { column: label },
        emptyMarkers: ['null'],
      },
      requiredColumns: [from, to, label],
    }
  },
}

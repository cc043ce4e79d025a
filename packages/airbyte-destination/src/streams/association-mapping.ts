import type { ActionMapping, LabelMapping, Mapping, RecordMapping } from '@hubspot-associations/engine'
import type { AssociationStream, ObjectTypeSource, RecordField } from '../config/config.ts'
import type { DestinationSyncMode } from '../protocol/catalog.ts'
import type { FieldFinder } from './field-finder.ts'

/** The engine's mapping of a stream: the same fields under the engine's names. */
export function associationMapping(
  stream: AssociationStream,
  mode: DestinationSyncMode,
  fields: FieldFinder,
): Mapping {
  const labels = labelMapping(stream, fields)
  return {
    from: recordMapping(stream.fromObjectType, stream.from, fields),
    to: recordMapping(stream.toObjectType, stream.to, fields),
    ...(labels === undefined ? {} : { labels }),
    action: actionMapping(stream, mode, fields),
  }
}

function recordMapping(
  objectType: ObjectTypeSource,
  { field, property }: RecordField,
  fields: FieldFinder,
): RecordMapping {
  return {
    ...('constant' in objectType
      ? { objectType: objectType.constant }
      : { objectTypeColumn: fields.required(objectType.field) }),
    column: fields.required(field),
    ...(property === undefined ? {} : { property }),
  }
}

// Stands in no label, so that labels with any other sign in them stay whole.
const noSeparator = '\u001f'

function labelMapping(
  { labels, ...stream }: AssociationStream,
  fields: FieldFinder,
): LabelMapping | undefined {
  if (labels.by === 'none') return undefined
  if (labels.by === 'constant') return { value: labels.labels.join(noSeparator), separator: noSeparator }
  if (labels.by === 'field') return { column: fields.required(labels.field), separator: labels.separator }
  if (labels.by === 'association_type') {
    const [typeIdColumn, categoryColumn] = [labels.typeIdField, labels.categoryField].map(fields.required)
    return { typeIdColumn: typeIdColumn ?? '', categoryColumn: categoryColumn ?? '' }
  }
  const column = fields.optional('label')
  const [typeIdColumn, categoryColumn] = ['association_type_id', 'category'].map(fields.optional)
  const types =
    typeIdColumn === undefined || categoryColumn === undefined ? undefined : { typeIdColumn, categoryColumn }
  // With the object types configured these are the rows of Airbyte's source-hubspot: their type ids are those
  // of the portal they come from, while the label means the same in every portal.
  if (column !== undefined && (types === undefined || 'constant' in stream.fromObjectType)) return { column }
  return column === undefined ? types : { column, ...types }
}

function actionMapping(
  { operation, deletedField }: AssociationStream,
  mode: DestinationSyncMode,
  fields: FieldFinder,
): ActionMapping {
  const deletedColumn = fields.optional(deletedField)
  const deleted = deletedColumn === undefined ? {} : { deletedColumn }
  if (operation === 'archive' || mode === 'soft_delete') return { value: 'remove-label', orUnlink: true }
  if (operation === 'replace_labels' || mode === 'update') return { value: 'set', ...deleted }
  const column = fields.optional('action')
  return { ...(column === undefined ? {} : { column }), value: 'add', ...deleted }
}

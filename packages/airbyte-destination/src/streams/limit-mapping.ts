import type { LimitRowMapping, ObjectTypeSource as RowObjectType } from '@hubspot-associations/engine'
import type { LimitStream, ObjectTypeSource } from '../config/config.ts'
import type { DestinationSyncMode } from '../protocol/catalog.ts'
import type { FieldFinder } from './field-finder.ts'

/** The engine's mapping of a stream of limits: the same fields under the engine's names. */
export function limitMapping(
  stream: LimitStream,
  mode: DestinationSyncMode,
  fields: FieldFinder,
): LimitRowMapping {
  const isClearing = stream.operation === 'clear' || mode === 'soft_delete'
  const labelColumn = fields.optional(stream.labelField)
  const [typeIdColumn, categoryColumn] = [stream.typeIdField, stream.categoryField].map(fields.optional)
  const deletedColumn = fields.optional(stream.deletedField)
  return {
    from: objectType(stream.fromObjectType, fields),
    to: objectType(stream.toObjectType, fields),
    ...(labelColumn === undefined ? {} : { labelColumn }),
    ...(typeIdColumn === undefined || categoryColumn === undefined ? {} : { typeIdColumn, categoryColumn }),
    ...(isClearing ? {} : { maxColumn: fields.required(stream.maxField) }),
    ...(deletedColumn === undefined ? {} : { deletedColumn }),
  }
}

function objectType(source: ObjectTypeSource, fields: FieldFinder): RowObjectType {
  return 'constant' in source
    ? { objectType: source.constant }
    : { objectTypeColumn: fields.required(source.field) }
}

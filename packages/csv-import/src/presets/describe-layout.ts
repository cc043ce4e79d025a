import { type LabelMapping, quoted, type RecordMapping } from '@hubspot-associations/engine'
import { madeColumns } from './linked-records.ts'
import type { Layout, Preset } from './preset.ts'

/** Says how a preset reads a file, before anything is done with it. */
export function describeLayout(
  file: string,
  preset: Preset,
  { mapping, isNamed }: Pick<Layout, 'mapping'> & { readonly isNamed: boolean },
): string {
  const { from, to, labels } = mapping
  const how = isNamed ? 'is read as' : 'looks like'
  const lines = [
    `${file} ${how} ${preset.title} (preset ${preset.name}):`,
    `  ${describeRecord(from)} → ${describeRecord(to)}`,
    ...(labels === undefined ? [] : [`  ${describeLabels(labels)}`]),
    ...(isNamed ? [] : ['  --preset none reads it as it is']),
  ]
  return `${lines.join('\n')}\n`
}

function describeRecord({ objectType, objectTypeColumn = '', property, column }: RecordMapping): string {
  if (column === madeColumns.record)
    return `the records listed in other columns${property === undefined ? '' : `, by ${property}`}`
  const objects = objectType ?? `what ${quoted(objectTypeColumn)} names`
  return `${objects} by ${property ?? 'record id'} in ${quoted(column)}`
}

function describeLabels(labels: LabelMapping): string {
  const { column, value, type, primaryColumn, primaryLabel = 'Primary' } = labels
  if (column === madeColumns.labels) return 'labels from the headers of those columns'
  if (value !== undefined) return `label ${quoted(value)}`
  if (type !== undefined) return `association type ${type.category} ${type.typeId}`
  const texts = column === undefined ? [] : [`labels from ${quoted(column)}`]
  const yes =
    primaryColumn === undefined ? [] : [`${quoted(primaryLabel)} where ${quoted(primaryColumn)} says yes`]
  return [...texts, ...yes].join(', ')
}

import { cellText, type Mapping, type RecordMapping, type Row } from '@hubspot-associations/engine'
import { UsageError } from '../usage-error.ts'
import { byExternalId } from './external-id.ts'
import { unlessEmpty } from './pass-over.ts'
import type { Layout, PresetOptions } from './preset.ts'

/** Columns that a line gets when it becomes a row for each record that it names. They are never written to a file. */
export const madeColumns = {
  objectType: '(object of the associated record)',
  record: '(associated record)',
  labels: '(labels)',
} as const

/** A file with a record per line, and columns with other records that it belongs to. */
export interface LinkedRecords {
  readonly objectType: string
  readonly column: string
  readonly links: readonly { readonly objectType: string; readonly column: string }[]
}

/** Reads a file with a record per line: an association for each column with another record's id. */
export function linkedRecords(file: LinkedRecords, options: PresetOptions): Layout {
  const links = chosenLinks(file, options)
  const from = byExternalId(file.objectType, file.column, options)
  const [only, ...others] = links
  const requiredColumns = [file.column, ...links.map(({ column }) => column)]
  if (only !== undefined && others.length === 0) {
    const mapping = { from, to: byExternalId(only.objectType, only.column, options) }
    return { mapping, requiredColumns, rowsOf: unlessEmpty(only.column) }
  }
  const mapping: Mapping = { from, to: { ...sharedEnd(links, options) } }
  return { mapping, requiredColumns, rowsOf: rowPerLink(links) }
}

function chosenLinks({ links }: LinkedRecords, { objects = [] }: PresetOptions): LinkedRecords['links'] {
  const [, to] = objects
  const chosen = to === undefined ? links : links.filter(({ objectType }) => objectType === to)
  if (chosen.length > 0) return chosen
  const there = [...new Set(links.map(({ objectType }) => objectType))].join(', ')
  throw new UsageError(`--objects: this file does not name ${to}; it names ${there}`)
}

function sharedEnd(links: LinkedRecords['links'], options: PresetOptions): RecordMapping {
  const ends = links.map(({ objectType, column }) => byExternalId(objectType, column, options))
  const [first, ...others] = ends
  const { property } = first ?? {}
  const other = others.find((end) => end.property !== property)
  if (first === undefined || property === undefined || other !== undefined)
    throw new UsageError(
      `${first?.objectType} and ${other?.objectType} keep the other system's ids in properties of different names: import the file once for each, with --objects FROM,${first?.objectType} and --objects FROM,${other?.objectType}`,
    )
  return { objectTypeColumn: madeColumns.objectType, property, column: madeColumns.record }
}

function rowPerLink(links: LinkedRecords['links']): NonNullable<Layout['rowsOf']> {
  const columns = links.map(({ column }) => column)
  const nothing = `${columns.join(' and ')} are empty`
  return (line) => {
    const named = links.filter(({ column }) => cellText(line, column) !== undefined)
    return named.length === 0 ? nothing : named.map((link) => rowOfLink(line, link, columns))
  }
}

/** The line with this link only, so that it can be mended and imported on its own. */
function rowOfLink(
  line: Row,
  { objectType, column }: LinkedRecords['links'][number],
  columns: readonly string[],
): Row {
  const others = Object.fromEntries(columns.map((each) => [each, '']))
  const id = line.cells[column]
  const made = { [madeColumns.objectType]: objectType, [madeColumns.record]: id }
  return { ...line, cells: { ...line.cells, ...others, [column]: id, ...made } }
}

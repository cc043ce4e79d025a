import type { AssociationSeed, RecordSeed, Seed } from './seed.ts'

/** A row of a CSV file by column, and the line on which it ends. */
export interface CsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

const ID_COLUMNS = ['id', 'hs_object_id', 'record id']

/** Makes records of rows: an id column, if there is one, and a property per other column. */
export function seedFromRecords(rows: readonly CsvRow[], objectType: string): Seed {
  return { records: { [objectType]: rows.map(({ cells }) => recordOf(cells)) } }
}

function recordOf(cells: CsvRow['cells']): RecordSeed {
  const filled = Object.entries(cells).filter(([, value]) => value !== '')
  const isId = (column: string): boolean => ID_COLUMNS.includes(column.toLowerCase())
  const id = filled.find(([column]) => isId(column))?.[1]
  const properties = Object.fromEntries(filled.filter(([column]) => !isId(column)))
  return { ...(id === undefined ? {} : { id }), properties }
}

const ENDS = ['from_object_type', 'from_id', 'to_object_type', 'to_id'] as const

/** Makes links of rows; several rows of two records are one link with all their labels, and so is `A;B` in a cell. */
export function seedFromAssociations(rows: readonly CsvRow[], path: string): Seed {
  const links = new Map<string, AssociationSeed & { readonly labels: string[] }>()
  for (const { line, cells } of rows) {
    const empty = ENDS.find((column) => (cells[column] ?? '') === '')
    if (empty !== undefined)
      throw new TypeError(`${path}, line ${line}: the column ${empty} is empty or missing`)
    const {
      from_object_type: from = '',
      from_id: fromId = '',
      to_object_type: to = '',
      to_id: toId = '',
    } = cells
    const key = [from, fromId, to, toId].join('\n')
    const link = links.get(key) ?? { from, fromId, to, toId, labels: [] }
    links.set(key, link)
    link.labels.push(...labelsIn(cells.label ?? ''))
  }
  return { associations: [...links.values()] }
}

function labelsIn(cell: string): string[] {
  return cell
    .split(';')
    .map((label) => label.trim())
    .filter((label) => label !== '')
}

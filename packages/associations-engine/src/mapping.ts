/** Where a row names one of its two records. */
export interface RecordMapping {
  /** Object type of every row, for example `contacts`, `0-1` or `p123_vendor`. */
  readonly objectType?: string
  /** Column that holds the object type instead. */
  readonly objectTypeColumn?: string
  /** Property that identifies the record, for example `email`. Left out: the cell holds a record id. */
  readonly property?: string
  /** Column that holds the record id or the property's value. */
  readonly column: string
}

/** Where a row names its labels. Without a mapping, or with an empty cell, a row is unlabelled. */
export interface LabelMapping {
  /** Column with label texts. */
  readonly column?: string
  /** The same label text for every row. */
  readonly value?: string
  /**
   * What separates several labels in one cell.
   * @default ';'
   */
  readonly separator?: string
  /** Spellings in the input, and the label each of them stands for. Compared without regard to case. */
  readonly rename?: Readonly<Record<string, string>>
  /** Columns with an association type instead of a text; both or neither. */
  readonly categoryColumn?: string
  readonly typeIdColumn?: string
}

/** Which cells of a row say from, to and labels. */
export interface Mapping {
  readonly from: RecordMapping
  readonly to: RecordMapping
  readonly labels?: LabelMapping
}

/** The mapping that needs no configuration: rows that name everything themselves. */
export const canonicalMapping: Mapping = {
  from: { objectTypeColumn: 'from_object_type', column: 'from_id' },
  to: { objectTypeColumn: 'to_object_type', column: 'to_id' },
  labels: { column: 'label' },
}

/** The columns that a mapping reads and cannot do without, in the order a person would name them. */
export function requiredColumns(mapping: Mapping): string[] {
  const { from, to, labels } = mapping
  const named = [from.objectTypeColumn, from.column, to.objectTypeColumn, to.column]
  // The canonical label column is optional: plain pairs need none.
  if (mapping !== canonicalMapping) named.push(labels?.column, labels?.categoryColumn, labels?.typeIdColumn)
  return [...new Set(named.filter((column) => column !== undefined))]
}

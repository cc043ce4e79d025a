import type { AssociationType } from '@hubspot-associations/client/core'
import type { Normalisation } from './normalise.ts'
import type { OnSeveral } from './on-several.ts'
import type { Row } from './row.ts'
import type { Verb } from './verb.ts'

/** Where a row names an object type. */
export interface ObjectMapping {
  /** Object type of every row, for example `contacts`, `0-1` or `p123_vendor`. */
  readonly objectType?: string
  /** Column that holds the object type instead. */
  readonly objectTypeColumn?: string
  /** Names of object types in the input, and the object type each of them stands for. Compared without regard to case. */
  readonly objectTypes?: Readonly<Record<string, string>>
}

/** Where a row names one of its two records. */
export interface RecordMapping extends ObjectMapping {
  /** Property that identifies the record, for example `email`. Left out: the cell holds a record id. */
  readonly property?: string
  /** Column that holds the name of that property instead, for rows that adapters make; an empty cell stands for a record id. */
  readonly propertyColumn?: string
  /** Column that holds the record id or the property's value. */
  readonly column: string
  /** How values are rewritten before they are looked up. Only with a property. */
  readonly normalise?: readonly Normalisation[]
  /**
   * What to do when several records have the value. Only with a property.
   * @default 'reject'
   */
  readonly onSeveral?: OnSeveral
}

/** Where a row names its labels. Without a mapping, or with an empty cell, a row is unlabelled. */
export interface LabelMapping {
  /** Column with label texts. */
  readonly column?: string
  /** The same label text for every row. */
  readonly value?: string
  /** The same association type for every row. */
  readonly type?: AssociationType
  /** Column that says yes or no: whether the row has the label {@link primaryLabel}, beside its others. */
  readonly primaryColumn?: string
  /**
   * The label that `primaryColumn` stands for.
   * @default 'Primary'
   */
  readonly primaryLabel?: string
  /**
   * What separates several labels in one cell.
   * @default ';'
   */
  readonly separator?: string
  /** Spellings in the input, and the label each of them stands for; an empty text stands for none. Compared without regard to case. */
  readonly rename?: Readonly<Record<string, string>>
  /** Columns with an association type instead of a text; both or neither. With `column`: where that is empty. */
  readonly categoryColumn?: string
  readonly typeIdColumn?: string
}

/** What rows ask for: the same for all, or a column that says it per row. An empty cell means `add`. */
export interface ActionMapping {
  readonly column?: string
  readonly value?: Verb
  /**
   * Column that says, by holding anything, that the row is gone from its source: its labels are removed,
   * or the whole association when it names none.
   */
  readonly deletedColumn?: string
  /**
   * Lets `remove-label` remove the whole association for a row that names no label.
   * @default false
   */
  readonly orUnlink?: boolean
}

/** Which cells of a row say from, to, labels and what to do with them. */
export interface Mapping {
  readonly from: RecordMapping
  readonly to: RecordMapping
  readonly labels?: LabelMapping
  /** Left out: every row adds. */
  readonly action?: ActionMapping
  /**
   * Cell texts that count as empty, such as `#N/A`. Compared without regard to case.
   * @default []
   */
  readonly emptyMarkers?: readonly string[]
}

/** Tells which mapping a row has, where rows of several inputs go through one engine. */
export type MappingOf = (row: Row) => Mapping

/** The mapping that needs no configuration: rows that name everything themselves. */
export const canonicalMapping: Mapping = {
  from: { objectTypeColumn: 'from_object_type', column: 'from_id' },
  to: { objectTypeColumn: 'to_object_type', column: 'to_id' },
  labels: { column: 'label' },
  action: { column: 'action' },
}

/** The columns that a mapping reads and cannot do without, in the order a person would name them. */
export function requiredColumns({ from, to, labels, action }: Mapping): string[] {
  const named = [from, to].flatMap(({ objectTypeColumn, propertyColumn, column }) => [
    objectTypeColumn,
    propertyColumn,
    column,
  ])
  // The canonical columns for label and action are optional: plain pairs need neither.
  if (
    labels?.column !== canonicalMapping.labels?.column ||
    from.objectTypeColumn !== canonicalMapping.from.objectTypeColumn
  )
    named.push(labels?.column, labels?.categoryColumn, labels?.typeIdColumn)
  named.push(labels?.primaryColumn)
  if (action?.column !== canonicalMapping.action?.column) named.push(action?.column)
  return [...new Set(named.filter((column) => column !== undefined))]
}

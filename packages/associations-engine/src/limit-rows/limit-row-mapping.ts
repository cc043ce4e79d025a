import type { Row } from '../row.ts'

/** Where a row names an object type: the same for all rows, or a column that holds it. */
export type ObjectTypeSource = { readonly objectType: string } | { readonly objectTypeColumn: string }

/** Which cells of a row say on what there is a limit, and how high it is. */
export interface LimitRowMapping {
  /** The direction of the limit: how many records of `to` one record of `from` may have. */
  readonly from: ObjectTypeSource
  readonly to: ObjectTypeSource
  /** Column with the text of a label; an empty cell stands for all associations, with whatever label. */
  readonly labelColumn?: string
  /** Columns with an association type instead of a text; both or neither. With `labelColumn`: where that is empty. */
  readonly categoryColumn?: string
  readonly typeIdColumn?: string
  /** Column with the highest number of records. Left out: rows take limits away. */
  readonly maxColumn?: string
  /** Column that says, by holding anything, that the row is gone from its source: its limit is taken away. */
  readonly deletedColumn?: string
}

/** Tells which mapping a row has, where rows of several inputs go through one engine. */
export type LimitRowMappingOf = (row: Row) => LimitRowMapping

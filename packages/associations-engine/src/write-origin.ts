import type { ObjectPair } from './object-pair.ts'
import type { Row } from './row.ts'

/** Where a write comes from: its objects, and the columns that name its records. */
export interface WriteOrigin {
  readonly pair: ObjectPair
  readonly columns: { readonly from: string; readonly to: string }
  /** Where rows of several mappings are written together: the columns of one of them. */
  readonly columnsOf?: (row: Row) => WriteOrigin['columns']
}

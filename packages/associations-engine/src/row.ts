import type { Rejection } from './rejection.ts'

/** One row of input as an adapter read it. */
export interface Row {
  /** Where people find it again: the line of a file, the number of a record, the index of an item. */
  readonly position: number
  /** Cells by column name. Absent, null and blank cells all count as empty. */
  readonly cells: Readonly<Record<string, unknown>>
  /** What the adapter found wrong when it read the row; such a row is rejected as it stands. */
  readonly problem?: Rejection
}

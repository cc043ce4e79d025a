import type { Mapping, Row } from '@hubspot-associations/engine'

/** A kind of file that is known by its header: which of its columns say what. */
export interface Preset {
  readonly name: string
  /** The files, as the people who have them call them. */
  readonly title: string
  /** The columns that it is known by, for people. */
  readonly columns: string
  /** The flags that it needs beside the file, for people. */
  readonly needs?: string
  /** Tells whether a header is that of such a file. */
  matches(columns: readonly string[]): boolean
  /** How a file with this header is read. Throws when a flag is missing. */
  layout(columns: readonly string[], options: PresetOptions): Layout
}

/** How a file is read. */
export interface Layout {
  readonly mapping: Mapping
  /** Columns that the file cannot do without. */
  readonly requiredColumns: readonly string[]
  /** What becomes of a line; left out: it is one row, as it is. */
  readonly rowsOf?: RowsOf
}

/** The rows of a line, all with its position; or why it has none and is passed over. */
export type RowsOf = (line: Row) => readonly Row[] | string

/** What flags say about a file that its header does not. */
export interface PresetOptions {
  /** Object types of the records on both sides, as far as they are named. */
  readonly objects?: readonly string[]
  /** Properties in which HubSpot keeps the ids of the other system: by object type, and for all others under "". */
  readonly externalIds?: Readonly<Record<string, string>>
}

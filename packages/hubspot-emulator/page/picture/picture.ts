/** A record as a dot in the picture. */
export interface Dot {
  readonly key: string
  /** Name of the object type, for example `contacts`. */
  readonly objectType: string
  readonly id: string
  readonly name: string
}

/** A link as a line in the picture. */
export interface Line {
  readonly from: string
  readonly to: string
  /** What it is called, read from the record it starts at; empty for a plain link. */
  readonly labels: readonly string[]
}

/** The record in the middle, those around it, and the links between the middle and them. */
export interface Picture {
  readonly centre: Dot
  readonly around: readonly Dot[]
  readonly lines: readonly Line[]
}

/** Where a dot stands. */
export interface Spot {
  readonly x: number
  readonly y: number
}

import type { Figure } from './figure.ts'

/** What was measured, and how good it has to be. */
export interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The highest or lowest value that is good; without one the figure is for information. */
  readonly atMost?: number
  readonly atLeast?: number
}

/** Prints a figure as one line of JSON, in three digits or all of a larger whole number. */
export function report(measured: Measured): void {
  process.stdout.write(`${JSON.stringify(figureOf(measured))}\n`)
}

/** The figure of what was measured. */
export function figureOf({ name, value, unit, atMost, atLeast }: Measured): Figure {
  const ok = (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast)
  const budget = atMost === undefined ? (atLeast === undefined ? null : `>= ${atLeast}`) : `<= ${atMost}`
  const rounded = Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3))
  return { name, value: rounded, unit, budget, ok }
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Something measured, and how good it has to be. */
export interface Figure {
  readonly name: string
  /** One value per round; the middle one counts. */
  readonly values: readonly number[]
  readonly unit: string
  /** The highest or lowest value that is good; without one the figure is for information. */
  readonly atMost?: number
  readonly atLeast?: number
}

/** Prints a figure as a line of JSON. */
export function report({ name, values, unit, atMost, atLeast }: Figure): void {
  const value = Math.round(median(values))
  const ok = (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast)
  const budget = atMost === undefined ? (atLeast === undefined ? null : `>= ${atLeast}`) : `<= ${atMost}`
  process.stdout.write(`${JSON.stringify({ name, value, unit, budget, ok })}\n`)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** What was measured, and the highest value that is good; without one the figure is for information. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly atMost?: number
}

/** Prints a figure as one line of JSON. */
export function report({ name, value, unit, atMost }: Figure): void {
  const budget = atMost === undefined ? null : `<= ${atMost}`
  const ok = atMost === undefined || value <= atMost
  process.stdout.write(`${JSON.stringify({ name, value: Number(value.toPrecision(4)), unit, budget, ok })}\n`)
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

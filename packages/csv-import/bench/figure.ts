/** What was measured, and the best it may be worth. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The highest or lowest value that is good; without one the figure is for information. */
  readonly atMost?: number
  readonly atLeast?: number
}

/** Prints a figure as one line of JSON. */
export function report({ name, value, unit, atMost, atLeast }: Figure): void {
  const ok = (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast)
  const budget = atMost === undefined ? (atLeast === undefined ? null : `>= ${atLeast}`) : `<= ${atMost}`
  const rounded = Number(value.toPrecision(value >= 1000 ? Math.ceil(Math.log10(value)) : 3))
  process.stdout.write(`${JSON.stringify({ name, value: rounded, unit, budget, ok })}\n`)
}

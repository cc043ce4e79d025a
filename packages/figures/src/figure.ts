/** One measured figure, as a bench script prints it: a line of JSON. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** As `<= 200` or `>= 4000`; null where the figure is for information. */
  readonly budget: string | null
  /** Whether the budget is kept. */
  readonly ok: boolean
}

/** Reads a line of a bench script; undefined when it is meant for people. */
export function parseFigure(line: string): Figure | undefined {
  if (!line.startsWith('{')) return undefined
  const value: unknown = JSON.parse(line)
  if (!isFigure(value)) throw new TypeError(`not a figure (name, value, unit, budget, ok): ${line}`)
  return value
}

function isFigure(value: unknown): value is Figure {
  if (typeof value !== 'object' || value === null) return false
  const { name, value: number, unit, budget, ok } = value as Record<string, unknown>
  const isText = (text: unknown): boolean => typeof text === 'string'
  return (
    isText(name) &&
    Number.isFinite(number) &&
    isText(unit) &&
    (budget === null || isText(budget)) &&
    typeof ok === 'boolean'
  )
}

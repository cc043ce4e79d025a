import type { Row } from '@hubspot-associations/engine'
import type { RowsOf } from './preset.ts'

/** Lines that became rows, and those that were passed over. */
export interface ExpandedRows {
  readonly chunks: AsyncIterable<readonly Row[]>
  /** How many lines had no row, by reason; complete once all rows are read. */
  readonly passedOver: ReadonlyMap<string, number>
}

/** Turns lines into rows as they are read; a line that cannot be read stays as it is. */
export function expandRows(lines: AsyncIterable<readonly Row[]>, rowsOf: RowsOf | undefined): ExpandedRows {
  const passedOver = new Map<string, number>()
  if (rowsOf === undefined) return { chunks: lines, passedOver }
  return { chunks: expanded(lines, rowsOf, passedOver), passedOver }
}

async function* expanded(
  chunks: AsyncIterable<readonly Row[]>,
  rowsOf: RowsOf,
  passedOver: Map<string, number>,
): AsyncGenerator<readonly Row[], void, undefined> {
  for await (const lines of chunks)
    yield lines.flatMap((line) => {
      const rows = line.problem === undefined ? rowsOf(line) : [line]
      if (typeof rows !== 'string') return rows
      passedOver.set(rows, (passedOver.get(rows) ?? 0) + 1)
      return []
    })
}

/** What is said of lines that were passed over. */
export function passedOverText(passedOver: ReadonlyMap<string, number>): string {
  const total = [...passedOver.values()].reduce((sum, count) => sum + count, 0)
  const reasons = [...passedOver].map(([reason, count]) => `${count.toLocaleString('en')} × ${reason}`)
  return `${total.toLocaleString('en')} ${total === 1 ? 'line' : 'lines'} passed over: ${reasons.join(', ')}\n`
}

import { codeTitles, type OutcomeCode, type Summary } from '@hubspot-associations/engine'

/** Where a sync stands, for the log: how many records came to what. */
export function summaryText({ rows, applied, unchanged, rejected, failed, codes }: Summary): string {
  const counts = { written: applied, unchanged, rejected, 'to come again': failed }
  const parts = Object.entries(counts).flatMap(([what, count]) =>
    count === 0 ? [] : [`${shown(count)} ${what}`],
  )
  const reasons = Object.entries(codes).map(
    ([code, count]) => `${shown(count)} × ${codeTitles[code as OutcomeCode]}`,
  )
  const why = reasons.length === 0 ? '' : ` (${reasons.join(', ')})`
  return `${shown(rows)} records settled: ${parts.join(', ') || 'none'}${why}`
}

function shown(count: number): string {
  return count.toLocaleString('en')
}

import type { Verdict } from './verdict.ts'

/** What was tried and what was found, a line each. */
export function report(verdicts: readonly Verdict[]): string {
  const lines = verdicts.flatMap(({ tried, count, findings }) => [
    `${findings.length === 0 ? 'ok  ' : 'FAIL'}  ${tried}: ${count} trials, ${findings.length || 'nothing'} found`,
    ...findings.map((finding) => `      - ${finding.replaceAll('\n', '\n        ')}`),
  ])
  return `${lines.join('\n')}\n`
}

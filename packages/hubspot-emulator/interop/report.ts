import type { Verdict } from './verdict.ts'

const HEADINGS = ['tried', 'trials', 'requests', 'found']

/** Writes verdicts as a table, followed by what was found and what is known. */
export function report(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ tried, count, requests, findings }) => [
    tried,
    count === requests ? '' : String(count),
    String(requests),
    findings.length === 0 ? 'nothing' : `${findings.length}`,
  ])
  const table = [HEADINGS, ...rows]
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [
    ...lines,
    ...section(
      'Found',
      verdicts.flatMap(({ tried, findings }) => findings.map((finding) => `${tried}: ${finding}`)),
    ),
    ...section(
      'Known and meant',
      verdicts.flatMap(({ notes }) => notes),
    ),
    '',
  ].join('\n')
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : ['', title, ...entries.map((entry) => `  - ${entry}`)]
}

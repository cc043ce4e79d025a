import {
  codeTitles,
  describeOutcome,
  isApplied,
  isUnchanged,
  type Outcome,
  type OutcomeCode,
  type Summary,
} from '@hubspot-associations/engine'
import { createColors } from 'picocolors'

/** What a run that has ended knows of itself. */
export interface RunReport {
  readonly file: string
  readonly portal: string
  readonly dryRun: boolean
  readonly summary: Summary
  /** The first rows that need attention. */
  readonly samples: readonly Outcome[]
  readonly calls: number
  readonly durationMs: number
  /** Left out when every row is well. */
  readonly rejects?: string
  /** The run's name, when it is kept. */
  readonly run?: string
  /** Why the run ended before its last row. */
  readonly stoppedBy?: string
}

/** How many rows with problems a report shows. */
export const sampleSize = 5

/** The report for people. */
export function textReport(report: RunReport, { colors }: { readonly colors: boolean }): string {
  const paint = createColors(colors)
  const { summary, dryRun, file, portal } = report
  const paints = {
    applied: paint.green,
    planned: paint.cyan,
    unchanged: paint.dim,
    rejected: paint.yellow,
    failed: paint.red,
  }
  const title = dryRun
    ? `Dry run of ${file} against ${portal}: nothing was written`
    : `Imported ${file} into ${portal}`
  const shown = (['applied', 'planned', 'unchanged', 'rejected', 'failed'] as const).filter(
    (status) => summary[status] > 0 || (status === 'applied' && !dryRun),
  )
  const counts = shown.map((status) => {
    const line = `${count(summary[status])} ${status.padEnd(9)}  ${breakdown(status, summary)}`.trimEnd()
    return summary[status] > 0 ? paints[status](line) : line
  })
  const seconds = (report.durationMs / 1000).toFixed(1)
  return [
    paint.bold(report.stoppedBy === undefined ? title : `Stopped: ${file} into ${portal}`),
    `${count(summary.rows)} ${summary.rows === 1 ? 'row' : 'rows'}`,
    ...counts,
    `  ${report.calls} calls in ${seconds} s`,
    ...sampleLines(report),
    '',
  ].join('\n')
}

/** The report for programs: one line of JSON. */
export function jsonReport({ samples, ...report }: RunReport): string {
  const problems = samples.map((outcome) => ({
    line: outcome.row.position,
    code: outcome.code,
    ...('column' in outcome ? { column: outcome.column } : {}),
    ...describeOutcome(outcome),
  }))
  return `${JSON.stringify({ ...report, problems })}\n`
}

function count(number: number): string {
  return number.toLocaleString('en').padStart(9)
}

function breakdown(status: Outcome['status'], { codes }: Summary): string {
  const entries = Object.entries(codes) as [OutcomeCode, number][]
  return entries
    .filter(([code]) => statusesOf(code).includes(status))
    .sort(([, a], [, b]) => b - a)
    .map(([code, number]) => `${number.toLocaleString('en')} × ${codeTitles[code]}`)
    .join(', ')
}

const failures: readonly OutcomeCode[] = ['NOT_SENT', 'NOT_CONFIRMED', 'READ_FAILED']

function statusesOf(code: OutcomeCode): readonly Outcome['status'][] {
  if (isUnchanged(code)) return ['unchanged']
  if (isApplied(code)) return ['applied', 'planned']
  return failures.includes(code) ? ['failed'] : ['rejected']
}

function sampleLines({ samples, summary, rejects }: RunReport): string[] {
  if (samples.length === 0) return []
  const problems = summary.rejected + summary.failed
  const rows =
    problems === 1
      ? 'The row'
      : samples.length < problems
        ? `The first of ${problems} rows`
        : `The ${problems} rows`
  const where = rejects === undefined ? '' : `; all are in ${rejects}, mend them there and import that file`
  return [
    '',
    `${rows} with problems${where}:`,
    ...[...samples].sort((a, b) => a.row.position - b.row.position).map(sampleLine),
  ]
}

function sampleLine(outcome: Outcome): string {
  const { message, remedy } = describeOutcome(outcome)
  const column = 'column' in outcome && outcome.column !== undefined ? `, ${outcome.column}` : ''
  return `  line ${outcome.row.position}${column}: ${asSentence(message)} ${remedy}`
}

function asSentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`
}

import { codeTitles, describeOutcome, type Outcome, type Summary } from '@hubspot-associations/engine'
import { createColors } from 'picocolors'
import { type MirrorResult, problemText } from './mirror-result.ts'
import { numberText } from './number-text.ts'
import { type OutcomeCount, statuses } from './outcome-counts.ts'
import type { PlanFigures } from './plan-file.ts'
import { type PlanSummary, planKeyOf } from './plan-summary.ts'
import { estimateText, planLines } from './plan-text.ts'
import type { RunFacts } from './run/run-facts.ts'

/** What a run that has ended knows of itself. */
export interface RunReport {
  /** What kind of run it is. */
  readonly kind: RunFacts['kind']
  /** The input, or the run that was undone. */
  readonly file: string
  readonly portal: string
  readonly dryRun: boolean
  readonly summary: Summary
  readonly outcomes: readonly OutcomeCount[]
  /** Of a dry run: what an import would do, and what it would cost. */
  readonly plan?: PlanFigures
  /** Of a mirror: what became of what the file does not name. */
  readonly mirror?: MirrorResult
  /** The first rows that need attention. */
  readonly samples: readonly Outcome[]
  /** How many there are of them. */
  readonly problemCount: number
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
  const { summary, plan } = report
  const seconds = (report.durationMs / 1000).toFixed(1)
  return [
    paint.bold(titleOf(report)),
    `${count(summary.rows)} ${summary.rows === 1 ? 'row' : 'rows'}`,
    ...(plan === undefined ? outcomeLines(report, paint) : planSection(plan, report, paint)),
    ...mirrorLines(report, paint),
    `  ${numberText(report.calls)} calls in ${seconds} s`,
    ...(plan === undefined ? [] : [`  Doing it takes ${estimateText(plan.estimate)}`]),
    ...sampleLines(report),
    ...mirrorProblemLines(report),
    '',
  ].join('\n')
}

/** What was done, to what, where. */
export function titleOf({ kind, file, portal, dryRun, stoppedBy, mirror }: RunReport): string {
  const what = kind === 'undo' ? `undo of run ${file}` : file
  if (stoppedBy !== undefined) return `Stopped: ${what} into ${portal}`
  if (dryRun) return `Dry run of ${what} against ${portal}: nothing was written`
  if (kind === 'undo') return `Undid run ${file} in ${portal}`
  return `${mirror === undefined ? 'Imported' : 'Mirrored'} ${file} into ${portal}`
}

type Paint = ReturnType<typeof createColors>

function outcomeLines({ summary, outcomes, dryRun }: RunReport, paint: Paint): string[] {
  const paints = {
    applied: paint.green,
    planned: paint.cyan,
    unchanged: paint.dim,
    rejected: paint.yellow,
    failed: paint.red,
  }
  const shown = statuses.filter((status) => summary[status] > 0 || (status === 'applied' && !dryRun))
  return shown.map((status) => {
    const line = `${count(summary[status])} ${status.padEnd(9)}  ${breakdown(status, outcomes)}`.trimEnd()
    return summary[status] > 0 ? paints[status](line) : line
  })
}

/** What a mirror removed beside the rows. A plan counts it with what else is to be removed. */
function mirrorLines({ mirror, plan }: RunReport, paint: Paint): string[] {
  if (mirror === undefined || plan !== undefined) return []
  const { of, removed, remaining } = mirror
  const line = (number: number, status: string): string =>
    `${count(number)} ${status.padEnd(9)}  ${number === 1 ? of.slice(0, -1) : of} not in the file`
  return [line(removed, 'removed'), ...(remaining > 0 ? [paint.red(line(remaining, 'remaining'))] : [])]
}

function mirrorProblemLines({ mirror }: RunReport): string[] {
  if (mirror === undefined || mirror.problems.length === 0) return []
  return ['', 'Not removed:', ...mirror.problems.map((problem) => `  ${asSentence(problemText(problem))}`)]
}

function planSection({ summary }: PlanFigures, { outcomes, mirror }: RunReport, paint: Paint): string[] {
  return planLines.map(([key, singular, plural]) => {
    const number = summary[key]
    const why = outcomes.filter(({ code }) => planKeyOf(code) === key)
    const reasons = [...(why.length === 0 ? [] : [reasonsText(why)]), ...unnamedText(key, mirror)]
    const line =
      `${count(number)} ${(number === 1 ? singular : plural).padEnd(22)}  ${reasons.join(', ')}`.trimEnd()
    if (number === 0) return paint.dim(line)
    return why.some(({ status }) => status === 'rejected' || status === 'failed')
      ? paint.yellow(line)
      : paint.cyan(line)
  })
}

const unnamedKeys = { associations: 'associationsToRemove', labels: 'labelsToRemove' } as const

function unnamedText(key: keyof PlanSummary, mirror: MirrorResult | undefined): string[] {
  if (mirror === undefined || key !== unnamedKeys[mirror.of] || mirror.planned === 0) return []
  return [`${numberText(mirror.planned)} × not in the file`]
}

/** The report for programs: one line of JSON. */
export function jsonReport({ samples, outcomes: _, problemCount: __, ...report }: RunReport): string {
  const problems = samples.map((outcome) => ({
    line: outcome.row.position,
    code: outcome.code,
    ...('column' in outcome ? { column: outcome.column } : {}),
    ...describeOutcome(outcome),
  }))
  return `${JSON.stringify({ ...report, problems })}\n`
}

function count(number: number): string {
  return numberText(number).padStart(9)
}

function breakdown(status: Outcome['status'], outcomes: readonly OutcomeCount[]): string {
  return reasonsText(outcomes.filter((each) => each.status === status))
}

function reasonsText(counts: readonly OutcomeCount[]): string {
  return counts.map(({ code, count }) => `${numberText(count)} × ${codeTitles[code]}`).join(', ')
}

function sampleLines({ samples, problemCount: problems, rejects }: RunReport): string[] {
  if (samples.length === 0) return []
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

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type EndedCommand, reportOf, startCommand } from '../processes/command.ts'
import { csvFlags, csvOf } from '../work/trial-rows.ts'
import { inAFolder } from './a-folder.ts'
import { maxAttempts, type RowOutcome, type Way } from './way.ts'

const output = ['--rejects', 'rejects.csv', '--json']

/** The command line: import, then resume until nothing is left. */
export const byCsv: Way = {
  name: 'csv-import',
  hasActions: true,
  carryThrough: (rows, url) =>
    inAFolder(async (cwd) => {
      writeFileSync(join(cwd, 'rows.csv'), csvOf(rows))
      const begin = ['import', 'rows.csv', ...csvFlags, ...output]
      let argv = begin
      for (let attempts = 1; attempts <= maxAttempts; attempts++) {
        const ended = await startCommand(argv, { cwd, url }).ended
        const report = isStoppedEarly(ended) ? undefined : reportOf(ended)
        if (report?.summary.failed === 0 && report.stoppedBy === undefined)
          return { outcomes: report.summary, attempts }
        argv = runFiles(cwd).length === 0 ? begin : ['resume', 'last', ...output]
      }
      throw new Error(`not done after ${maxAttempts} attempts`)
    }),
  outcomesOf: (rows, verb, url) =>
    inAFolder(async (cwd) => {
      writeFileSync(join(cwd, 'rows.csv'), csvOf(rows.map((row) => ({ ...row, action: verb }))))
      const ended = await startCommand(['import', 'rows.csv', ...csvFlags, ...output], { cwd, url }).ended
      const rejected = rejectsIn(join(cwd, 'rejects.csv'))
      return {
        rows: rows.map((_, row): RowOutcome => rejected.get(row) ?? { status: 'done' }),
        codes: reportOf(ended).summary.codes,
      }
    }),
}

const runsFolder = join('.hubspot-associations', 'runs')

function runFiles(cwd: string): string[] {
  try {
    return readdirSync(join(cwd, runsFolder)).filter((name) => name.endsWith('.sqlite'))
  } catch {
    return []
  }
}

/** HubSpot could not be asked at all, so that there is nothing to report yet. */
function isStoppedEarly({ code, stdout }: EndedCommand): boolean {
  return code === 3 && stdout === ''
}

/** Rejected rows by their places; the header is line 1, and no cell of a trial has a line end. */
function rejectsIn(path: string): Map<number, RowOutcome> {
  if (!existsSync(path)) return new Map()
  const lines: { line: string; code: string }[] = parse(readFileSync(path), { columns: true, bom: true })
  return new Map(lines.map(({ line, code }) => [Number(line) - 2, { status: 'rejected', code }]))
}

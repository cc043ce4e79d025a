import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EndedCommand, reportOf, startCommand } from '../processes/command.ts'
import { csvFlags, csvOf } from '../work/trial-rows.ts'
import { type Adapter, maxAttempts } from './adapter.ts'

/** The command line: import, then resume until nothing is left. */
export const byCsv: Adapter = {
  name: 'csv-import',
  async carryThrough(rows, url) {
    const cwd = mkdtempSync(join(tmpdir(), 'trial-faults-'))
    writeFileSync(join(cwd, 'rows.csv'), csvOf(rows))
    const output = ['--rejects', 'rejects.csv', '--json']
    const begin = ['import', 'rows.csv', ...csvFlags, ...output]
    let argv = begin
    for (let attempts = 1; attempts <= maxAttempts; attempts++) {
      const ended = await startCommand(argv, { cwd, url }).ended
      const report = isStoppedEarly(ended) ? undefined : reportOf(ended)
      if (report?.summary.failed === 0 && report.stoppedBy === undefined)
        return finished(cwd, { outcomes: report.summary, attempts })
      argv =
        ended.stderr.includes('there is no run') || (report === undefined && argv === begin)
          ? begin
          : ['resume', 'last', ...output]
    }
    throw new Error(`not done after ${maxAttempts} attempts`)
  },
}

/** What is left behind stays where something went wrong, and only there. */
function finished<Result>(cwd: string, result: Result): Result {
  rmSync(cwd, { recursive: true })
  return result
}

/** HubSpot could not be asked at all, so that there is nothing to report yet. */
function isStoppedEarly({ code, stdout }: EndedCommand): boolean {
  return code === 3 && stdout === ''
}

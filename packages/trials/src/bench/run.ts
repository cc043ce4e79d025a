import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchmarksPage, numberText } from './benchmarks-page.ts'
import { describeCommit, describeMachine } from './machine.ts'
import { measurePackage } from './measure-package.ts'
import type { MeasuredFigure } from './measured-figure.ts'
import { missedBudgets } from './missed-budgets.ts'
import { packagesWith, root } from './workspace-packages.ts'

// Every figure of every package: a line of JSON each on standard output, a table for people on standard error,
// and, when all packages were measured, BENCHMARKS.md. Build first.
const { values } = parseArgs({ options: { only: { type: 'string' } } })
const { only } = values
const packages = packagesWith('bench').filter(({ name }) => only === undefined || name.endsWith(only))
if (packages.length === 0) throw new Error(`no package with a bench is called ${only}`)

const figures: MeasuredFigure[] = []
const say = (text: string): void => void process.stderr.write(`${text}\n`)
for (const each of packages) {
  say(`\n${each.name}`)
  for await (const figure of measurePackage(each, say)) {
    figures.push(figure)
    process.stdout.write(`${JSON.stringify(figure)}\n`)
    const { name, value, unit, budget, ok } = figure
    say(`  ${ok ? ' ' : '!'} ${name.padEnd(64)} ${numberText(value).padStart(10)} ${unit}  ${budget ?? ''}`)
  }
}
if (only === undefined)
  writeFileSync(
    join(root, 'BENCHMARKS.md'),
    benchmarksPage({
      figures,
      machine: describeMachine(),
      commit: describeCommit(),
      date: new Date().toISOString().slice(0, 10),
      notes: missedBudgets,
    }),
  )
const missed = figures.filter(({ ok }) => !ok).length
say(missed === 0 ? '\nEvery budget is kept.' : `\n${missed} budgets are missed.`)
process.exitCode = missed === 0 ? 0 : 1

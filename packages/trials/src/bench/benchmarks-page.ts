import type { MeasuredFigure } from './measured-figure.ts'

/** What was measured, where and when. */
export interface Benchmarks {
  readonly figures: readonly MeasuredFigure[]
  readonly machine: string
  readonly commit: string
  readonly date: string
  /** Why budgets are missed, by the name of the figure. */
  readonly notes: Readonly<Record<string, string>>
}

/** The page that people read. */
export function benchmarksPage({ figures, machine, commit, date, notes }: Benchmarks): string {
  const packages = [...new Set(figures.map((figure) => figure.package))]
  const kept = figures.filter(({ budget, ok }) => budget !== null && ok).length
  const budgets = figures.filter(({ budget }) => budget !== null).length
  return [
    '# Benchmarks',
    '',
    'Made by `pnpm bench`; do not edit. Ratios are taken within one run, so they say more than single figures do.',
    '',
    `${kept} of ${budgets} budgets kept on ${machine}; commit ${commit}, ${date}.`,
    ...packages.flatMap((name) => [
      '',
      `## ${name}`,
      '',
      ...tableOf(figures.filter((figure) => figure.package === name)),
    ]),
    ...missedNotes(figures, notes),
    '',
  ].join('\n')
}

function tableOf(figures: readonly MeasuredFigure[]): string[] {
  const rows = figures.map(({ name, value, unit, budget, ok }) => {
    const verdict = budget === null ? '' : ok ? `${budget}, kept` : `**${budget}, missed**`
    return `| ${name} | ${numberText(value)} ${unit} | ${verdict} |`
  })
  return ['| figure | measured | budget |', '| --- | ---: | --- |', ...rows]
}

/** A missed budget comes with what held it back, as far as that is known. */
function missedNotes(figures: readonly MeasuredFigure[], notes: Benchmarks['notes']): string[] {
  const missed = figures.filter(({ ok }) => !ok)
  if (missed.length === 0) return []
  const lines = missed.map(({ name }) => `- ${name}: ${notes[name] ?? 'not looked into yet'}`)
  return ['', '## What held back the budgets that were missed', '', ...lines]
}

/** Digits that mean something: three, or all of a larger whole number. */
export function numberText(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}

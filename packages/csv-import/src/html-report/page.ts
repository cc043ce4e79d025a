import type { MirrorResult } from '../mirror-result.ts'
import { durationText, numberText } from '../number-text.ts'
import { statuses } from '../outcome-counts.ts'
import { estimateText, planLines } from '../plan-text.ts'
import { titleOf } from '../report.ts'
import { type Html, html, trusted } from './html.ts'
import { linksSection, outcomesSection } from './outcome-sections.ts'
import { problemsSection, remainingSection } from './problems-section.ts'
import type { ReportData } from './report-data.ts'
import { style } from './style.ts'
import { timeSection } from './time-section.ts'

/** The whole page: no script, nothing loaded from anywhere, readable in light and dark. */
export function reportPage(data: ReportData): string {
  const title = titleOf(data)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<main>
${header(title, data)}
${data.plan === undefined ? tiles(data) : planTiles(data.plan.summary)}
${data.summary.rows === 0 ? html`` : outcomesSection(data)}
${linksSection(data)}
${problemsSection(data)}
${data.mirror === undefined ? html`` : remainingSection(data.mirror)}
${timeSection(data)}
<footer>Made by hubspot-associations. This page loads nothing and contains no token; of the input it shows only the sample rows above.</footer>
</main>
</body>
</html>
`
  return page.html
}

function header(
  title: string,
  { startedAt, durationMs, calls, run, stoppedBy, plan, rejects }: ReportData,
): Html {
  const when = new Date(startedAt).toISOString().replace('T', ' ').slice(0, 16)
  const name = run === undefined ? html`` : html` · run <code>${run}</code>`
  const where = rejects === undefined ? html`` : html` · rows to mend: <code>${rejects}</code>`
  return html`<header>
<h1>${title}</h1>
<p class="quiet">${when} UTC · ${durationText(durationMs)} · ${numberText(calls)} calls${name}${where}</p>
${stoppedBy === undefined ? html`` : html`<p class="notice">The run stopped before its end: ${stoppedBy}</p>`}
${plan === undefined ? html`` : html`<p class="quiet">Doing it takes ${estimateText(plan.estimate)}.</p>`}
</header>`
}

function tiles({ summary, dryRun, mirror }: ReportData): Html {
  const shown = statuses.filter(
    (status) =>
      summary[status] > 0 ||
      (status !== 'planned' && status !== 'applied') ||
      (status === 'applied' && !dryRun),
  )
  return html`<ul class="tiles">
<li><strong>${numberText(summary.rows)}</strong><span>${summary.rows === 1 ? 'row' : 'rows'}</span></li>
${shown.map((status) => tile(summary[status], status, `var(--${status})`))}
${mirror === undefined ? html`` : mirrorTiles(mirror)}
</ul>`
}

function mirrorTiles({ of, removed, remaining }: MirrorResult): Html {
  const rest = remaining === 0 ? html`` : tile(remaining, `${of} remaining`, 'var(--failed)')
  return html`${tile(removed, `${of} removed`, 'var(--applied)')}${rest}`
}

const planTones: Readonly<Record<string, string>> = {
  newAssociations: 'applied',
  labelsToAdd: 'applied',
  labelsToRemove: 'failed',
  associationsToRemove: 'failed',
  alreadyThere: 'unchanged',
  notCompared: 'failed',
}

function planTiles(summary: Readonly<Record<(typeof planLines)[number][0], number>>): Html {
  return html`<ul class="tiles plan">
${planLines.map(([key, singular, plural]) => {
  const number = summary[key]
  return tile(
    number,
    number === 1 ? singular : plural,
    number === 0 ? 'var(--line)' : `var(--${planTones[key] ?? 'rejected'})`,
  )
})}
</ul>`
}

function tile(number: number, text: string, tone: string): Html {
  return html`<li style="--tone: ${tone}"><strong>${numberText(number)}</strong><span>${text}</span></li>
`
}

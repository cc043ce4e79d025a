import { cellText, codeTitles, describeOutcome, type Outcome } from '@hubspot-associations/engine'
import { type MirrorResult, problemText } from '../mirror-result.ts'
import { numberText } from '../number-text.ts'
import { type Html, html } from './html.ts'
import type { ProblemKind, ReportData } from './report-data.ts'

// The rest is rare, and in the rejects file.
const maxKinds = 8

/** The most frequent problems, each with its remedy and a few of its rows. */
export function problemsSection({ problemKinds, rejects }: ReportData): Html {
  if (problemKinds.length === 0) return html``
  const where =
    rejects === undefined
      ? html``
      : html` All rows are in <code>${rejects}</code>; mend them there and import that file.`
  return html`<section id="problems">
<h2>Most frequent problems</h2>
<p class="quiet">With sample rows.${where}</p>
${problemKinds.slice(0, maxKinds).map(problem)}
</section>`
}

/** What a mirror could not remove, and why. */
export function remainingSection({ of, problems }: MirrorResult): Html {
  if (problems.length === 0) return html``
  const shown = problems.map((each) => html`<li>${problemText(each)}</li>\n`)
  return html`<section id="remaining">
<h2>Not removed</h2>
<p class="quiet">Of the ${of} that the file does not name, with the reason.</p>
<div class="problem failed"><ul>
${shown}</ul></div>
</section>`
}

function problem({ code, count, samples }: ProblemKind): Html {
  const [first] = samples
  if (first === undefined) return html``
  return html`<div class="problem ${first.status}">
<h3><span class="count">${numberText(count)}</span>${codeTitles[code]}</h3>
<p class="quiet">${describeOutcome(first).remedy}</p>
<ul>
${samples.map(sample)}</ul>
</div>
`
}

function sample(outcome: Outcome): Html {
  const column = 'column' in outcome ? outcome.column : undefined
  const cell = column === undefined ? undefined : cellText(outcome.row, column)
  const place = column === undefined ? html`` : html`, <code>${column}${cell ? ` = ${cell}` : ''}</code>`
  return html`<li>line ${outcome.row.position}${place}: ${describeOutcome(outcome).message}</li>
`
}

import { codeTitles } from '@hubspot-associations/engine'
import { numberText } from '../number-text.ts'
import { type Html, html } from './html.ts'
import { linkName, linksChart, outcomesChart } from './outcome-charts.ts'
import type { ReportData } from './report-data.ts'

/** What became of the rows. */
export function outcomesSection(data: ReportData): Html {
  const rows = data.outcomes.map(
    ({ status, code, count }) =>
      html`<tr><td>${status}</td><td>${codeTitles[code]}</td><td><code>${code}</code></td><td class="number">${numberText(count)}</td></tr>
`,
  )
  return html`<section id="outcomes">
<h2>Outcomes</h2>
<p class="quiet">Rows by what ${data.dryRun ? 'would become' : 'became'} of them.</p>
<figure>${outcomesChart(data)}</figure>
<details><summary>As a table</summary>
<table><thead><tr><th>outcome</th><th>why</th><th>code</th><th class="number">rows</th></tr></thead><tbody>
${rows}</tbody></table></details>
</section>`
}

/** Names the objects once where they are the same for all labels. */
function pairText([first, ...others]: ReportData['links']): string {
  return first !== undefined && others.every(({ pair }) => pair === first.pair)
    ? ` All are ${first.pair}.`
    : ''
}

/** Associations by label. */
export function linksSection({ links, dryRun }: ReportData): Html {
  if (links.length === 0) return html``
  const rows = links.map(
    (link) =>
      html`<tr><td>${linkName(link, links)}</td><td class="number">${numberText(link.added)}</td><td class="number">${numberText(link.removed)}</td></tr>
`,
  )
  return html`<section id="links">
<h2>Links by label</h2>
<p class="quiet">Associations that ${dryRun ? 'would gain or lose' : 'gained or lost'} a label; “no label” is an association without one.${pairText(links)}</p>
<figure>${linksChart(links)}</figure>
<details><summary>As a table</summary>
<table><thead><tr><th>label</th><th class="number">added</th><th class="number">removed</th></tr></thead><tbody>
${rows}</tbody></table></details>
</section>`
}

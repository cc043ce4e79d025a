import { durationText, numberText, percentText } from '../number-text.ts'
import { type Html, html } from './html.ts'
import type { ReportData } from './report-data.ts'
import { isDrawable, quotaChart, throughputChart, waitingChart } from './time-charts.ts'

/** How fast the run went, what it waited for, and what it took of HubSpot's quotas. */
export function timeSection(data: ReportData): Html {
  const { timeline } = data
  const drawn = isDrawable(timeline)
    ? html`<h3>Throughput per second</h3>
<figure>${throughputChart(timeline)}</figure>
<h3>Time spent waiting for room in a quota</h3>
<figure>${waitingChart(timeline)}</figure>
<h3>Burst quota in use${burstText(data)}</h3>
<figure>${quotaChart(timeline)}</figure>`
    : html`<p class="quiet">It was over too soon for a picture of its course.</p>`
  return html`<section id="time">
<h2>Throughput, waiting and quota</h2>
<p class="quiet">${waitText(data)}</p>
${drawn}
${dailyBar(data)}
</section>`
}

function waitText({ timeline: { stretches } }: ReportData): string {
  const waitedMs = stretches.reduce((sum, each) => sum + each.waitedMs, 0)
  const retries = stretches.reduce((sum, each) => sum + each.retries, 0)
  const waited =
    waitedMs === 0 ? 'No request had to wait' : `Requests waited ${durationText(waitedMs)} in all`
  const again = retries === 0 ? 'none' : numberText(retries)
  return `${waited}; ${again} ${retries > 1 ? 'were' : 'was'} sent again.`
}

function burstText({ burst }: ReportData): string {
  return burst === undefined
    ? ''
    : `; associations have ${numberText(burst.max)} calls per ${durationText(burst.intervalMs)}`
}

function dailyBar({ daily, calls }: ReportData): Html {
  if (daily === undefined || daily.allowed === 0) return html``
  const used = Math.min(1, (daily.allowed - daily.remaining) / daily.allowed)
  return html`<h3>Today's quota</h3>
<div class="bar"><div style="width: ${(used * 100).toFixed(1)}%"></div></div>
<p class="quiet">${numberText(daily.allowed - daily.remaining)} of ${numberText(daily.allowed)} calls used today (${percentText(used)}), ${numberText(calls)} of them by this run.</p>`
}

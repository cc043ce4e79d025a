import { codeTitles } from '@hubspot-associations/engine'
import { numberText } from '../number-text.ts'
import { type ChartOption, drawChart } from './chart.ts'
import type { Html } from './html.ts'
import { ink } from './ink.ts'
import type { LabelCount, ReportData } from './report-data.ts'

const barHeight = 30
const marginHeight = 34

/** How many rows came to which end, and why. */
export function outcomesChart({ outcomes }: ReportData): Html {
  const bars = outcomes.map(({ status, code, count }) => ({
    name: codeTitles[code],
    value: count,
    itemStyle: { color: ink.status[status] },
  }))
  const names = bars.map(({ name }) => name)
  const series = [{ type: 'bar' as const, data: bars, barWidth: '60%', label: countLabel }]
  return drawChart(barsOption(names, series), bars.length * barHeight + marginHeight)
}

// More bars than this are no picture any more; the table below it has them all.
const maxLabels = 15

/** How many associations were made and removed under which label. */
export function linksChart(links: readonly LabelCount[]): Html {
  const shown = links.slice(0, maxLabels)
  const hasRemoved = shown.some(({ removed }) => removed > 0)
  const series = (name: string, key: 'added' | 'removed', color: string) => ({
    type: 'bar' as const,
    name,
    data: shown.map((link) => link[key]),
    itemStyle: { color },
    label: countLabel,
    barGap: '10%',
  })
  const added = series('added', 'added', ink.status.applied)
  const all = hasRemoved ? [added, series('removed', 'removed', ink.status.failed)] : [added]
  const option = barsOption(
    shown.map((link) => linkName(link, links)),
    all,
  )
  const legend = hasRemoved ? { legend: { top: 0, left: 'center', textStyle: { color: ink.text } } } : {}
  return drawChart(
    { ...option, ...legend },
    shown.length * barHeight * (hasRemoved ? 1.4 : 1) + marginHeight + 24,
  )
}

/** How people call a label, with its objects where others are beside it. */
export function linkName({ pair, label }: LabelCount, all: readonly LabelCount[]): string {
  return all.every((each) => each.pair === pair) ? label : `${pair}: ${label}`
}

const countLabel = {
  show: true,
  position: 'right',
  color: ink.text,
  formatter: ({ value }: { readonly value?: unknown }): string =>
    Number(value) === 0 ? '' : numberText(Number(value)),
} as const

function barsOption(
  names: readonly string[],
  series: Extract<ChartOption['series'], readonly unknown[]>,
): ChartOption {
  return {
    grid: {
      left: 8,
      right: 70,
      top: series.length > 1 ? 30 : 4,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { show: false },
      splitLine: { lineStyle: { color: ink.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...names],
      axisLabel: { color: ink.text, fontSize: 13, width: 300, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.quiet } },
    },
    series,
  }
}

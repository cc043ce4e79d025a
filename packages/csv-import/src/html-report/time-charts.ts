import type { LegendComponentOption } from 'echarts/components'
import { durationText, numberText } from '../number-text.ts'
import type { Phase } from '../run/step.ts'
import type { Stretch, Timeline } from '../run-timeline.ts'
import { type ChartOption, drawChart } from './chart.ts'
import type { Html } from './html.ts'
import { ink } from './ink.ts'

/** What a run does with HubSpot, in the words of the picture; reading rows needs no HubSpot and is over at once. */
const phaseTitles: Readonly<Record<Exclude<Phase, 'read'>, string>> = {
  lookedUp: 'values looked up',
  compared: 'records compared',
  written: 'associations written',
}

const phases = ['lookedUp', 'compared', 'written'] as const

/** Tells whether a run took long enough for pictures over time to say anything. */
export function isDrawable({ stretches }: Timeline): boolean {
  return stretches.length >= 4
}

/** How fast each phase went. */
export function throughputChart(timeline: Timeline): Html {
  const seen = phases.filter((phase) => timeline.stretches.some((stretch) => stretch[phase] > 0))
  const perSecond = 1_000 / timeline.stretchMs
  const series = seen.map((phase) =>
    area(
      phaseTitles[phase],
      ink.phase[phase],
      pointsOf(timeline, (stretch) => stretch[phase] * perSecond),
    ),
  )
  return drawChart({ ...overTime(timeline, { top: 34, suffix: '/s' }), legend: legendOf(), series }, 240)
}

const share = { suffix: ' %', max: 100, interval: 50 } as const

/** How much of the time went by waiting for room in a quota. */
export function waitingChart(timeline: Timeline): Html {
  const points = pointsOf(timeline, ({ waitedMs }) => Math.min(100, (waitedMs * 100) / timeline.stretchMs))
  const option = overTime(timeline, { top: 12, ...share })
  return drawChart({ ...option, series: [area('waiting', ink.waiting, points)] }, 130)
}

/** How full the burst quota was. */
export function quotaChart(timeline: Timeline): Html {
  const points = pointsOf(timeline, ({ quotaUsed }) =>
    quotaUsed === undefined ? undefined : quotaUsed * 100,
  )
  const option = overTime(timeline, { top: 12, ...share })
  return drawChart({ ...option, series: [area('quota used', ink.quota, points)] }, 130)
}

type Point = [seconds: number, value: number | null]

/** A stretch lasts, so it begins and ends at its own value. */
function pointsOf(
  { stretches, stretchMs }: Timeline,
  amountOf: (stretch: Stretch) => number | undefined,
): Point[] {
  const seconds = stretchMs / 1_000
  const points = stretches.map((stretch, index): Point => [index * seconds, amountOf(stretch) ?? null])
  return [...points, [stretches.length * seconds, points.at(-1)?.[1] ?? null]]
}

function area(name: string, color: string, data: Point[]) {
  return {
    type: 'line' as const,
    name,
    data,
    step: 'end' as const,
    symbol: 'none',
    connectNulls: true,
    lineStyle: { width: 1.5, color },
    itemStyle: { color },
    areaStyle: { color, opacity: 0.22 },
  }
}

interface Axis {
  readonly top: number
  readonly suffix: string
  readonly max?: number
  readonly interval?: number
}

function overTime({ stretches, stretchMs }: Timeline, { top, suffix, max, interval }: Axis): ChartOption {
  return {
    grid: { left: 64, right: 20, top, bottom: 26, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      max: (stretches.length * stretchMs) / 1_000,
      axisLabel: {
        color: ink.quiet,
        formatter: (seconds: number) => (seconds === 0 ? '0 s' : durationText(seconds * 1_000)),
        showMaxLabel: false,
      },
      axisLine: { show: true, lineStyle: { color: ink.quiet } },
      axisTick: { lineStyle: { color: ink.quiet } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      minInterval: 1,
      ...(max === undefined ? {} : { max }),
      ...(interval === undefined ? {} : { interval }),
      axisLabel: { color: ink.quiet, formatter: (value: number) => `${numberText(value)}${suffix}` },
      splitLine: { lineStyle: { color: ink.line } },
    },
  }
}

function legendOf(): LegendComponentOption {
  return {
    top: 0,
    left: 56,
    icon: 'roundRect',
    itemHeight: 10,
    itemWidth: 16,
    textStyle: { color: ink.text },
  }
}

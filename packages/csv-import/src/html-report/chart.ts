import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
} from 'echarts/components'
import { type ComposeOption, init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { type Html, trusted } from './html.ts'

/** What a picture shows. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption
>

/** Width of all pictures, so that those above one another have their axes in line. */
export const chartWidth = 860

/** Draws a picture that stands still and takes its colours from the page. */
export function drawChart(option: ChartOption, height: number): Html {
  setPlatformAPI({ measureText: (text, font) => ({ width: widthOf(text, font ?? '') }) })
  use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: chartWidth, height })
  try {
    chart.setOption({
      animation: false,
      backgroundColor: 'transparent',
      textStyle: { fontFamily: 'inherit', fontSize: 13 },
      ...option,
    })
    return trusted(quiet(chart.renderToSVGString()))
  } finally {
    chart.dispose()
  }
}

// Which font a reader has is not known here; this is the average of a wide one, so that nothing is cut off.
const widthPerSize = 0.6

function widthOf(text: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 13)
  return [...text].length * size * widthPerSize
}

/** Without what only serves pointers: pictures on one page would take each other's styles. */
function quiet(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (class|ecmeta_\w+|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g, '')
    .replace(/^<svg width="\d+" height="\d+"/, '<svg aria-hidden="true" focusable="false"')
}

import type { VNode } from 'preact'
import { shortened } from '../words.ts'
import type { Line, Spot } from './picture.ts'

interface LineProps {
  readonly line: Line
  readonly from: Spot
  readonly to: Spot
  readonly isLit: boolean
}

/** How far along the line its label stands: nearer to the outer record, where there is more room. */
const LABEL_AT = 0.55
const LABEL_LENGTH = 26
/** Width of a letter of the label's type size, roughly; the pill is a little generous. */
const LETTER = 6.3

/** A link in the picture, with its labels in its middle. */
export function LineMark({ line, from, to, isLit }: LineProps): VNode {
  const text = shortened(line.labels.join(' · '), LABEL_LENGTH)
  const x = from.x + (to.x - from.x) * LABEL_AT
  const y = from.y + (to.y - from.y) * LABEL_AT
  const width = [...text].length * LETTER + 16
  return (
    <g class={`line ${text === '' ? 'plain' : ''} ${isLit ? 'lit' : ''}`}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {text !== '' && (
        <g class="label" transform={`translate(${x} ${y})`}>
          <rect x={-width / 2} y={-11} width={width} height={22} rx={11} />
          <text dy="0.34em">{text}</text>
        </g>
      )}
    </g>
  )
}

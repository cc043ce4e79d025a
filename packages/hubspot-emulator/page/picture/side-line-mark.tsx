import type { VNode } from 'preact'
import type { Line, Spot } from './picture.ts'

interface SideLineProps {
  readonly line: Line
  readonly from: Spot
  readonly to: Spot
  readonly isLit: boolean
}

/** How far the line bends away from the middle, so that it keeps clear of the lines that lead there. */
const BEND = 1.18

/** A link between two records that are both linked to the one in the middle; quieter than theirs. */
export function SideLineMark({ line, from, to, isLit }: SideLineProps): VNode {
  const bend = { x: ((from.x + to.x) / 2) * BEND, y: ((from.y + to.y) / 2) * BEND }
  return (
    <path
      class={`side-line ${isLit ? 'lit' : ''}`}
      d={`M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}`}
    >
      <title>{line.labels.length === 0 ? 'linked to each other' : line.labels.join(' · ')}</title>
    </path>
  )
}

import type { VNode } from 'preact'
import { initialsOf, kindOf, outlineOf } from '../kinds.ts'
import { addressOf } from '../route.ts'
import { objectWord, shortened } from '../words.ts'
import type { Dot, Spot } from './picture.ts'

interface DotProps {
  readonly dot: Dot
  readonly spot: Spot
  readonly isCentre?: boolean
  readonly isLit: boolean
  readonly onLit: (key: string | undefined) => void
}

const RADIUS = 21
const CENTRE_RADIUS = 30
const ROOM_FOR_NAME = 24
const NAME_LENGTH = 22

/** A record in the picture: a shape with initials, its name below; a link to its own picture. */
export function DotMark({ dot, spot, isCentre = false, isLit, onLit }: DotProps): VNode {
  const { shape, colour } = kindOf(dot.objectType)
  const radius = isCentre ? CENTRE_RADIUS : RADIUS
  // The line to the middle leaves a dot on its inner side; the name stands on the other.
  const isAbove = spot.y < -ROOM_FOR_NAME
  const light = (): void => onLit(isCentre ? undefined : dot.key)
  const dim = (): void => onLit(undefined)
  return (
    <g transform={`translate(${spot.x} ${spot.y})`}>
      <a
        href={addressOf(dot)}
        class={`dot ${colour} ${isCentre ? 'centre' : ''} ${isLit ? 'lit' : ''}`}
        aria-label={`${dot.name}, ${objectWord(dot.objectType)} ${dot.id}`}
        aria-current={isCentre ? 'true' : undefined}
        onMouseEnter={light}
        onMouseLeave={dim}
        onFocus={light}
        onBlur={dim}
      >
        <title>{`${dot.name} · ${objectWord(dot.objectType)} ${dot.id}`}</title>
        <path class="halo" d={outlineOf(shape, radius + 6)} />
        <path class="shape" d={outlineOf(shape, radius)} />
        <text class="initials" dy="0.36em">
          {initialsOf(dot.name)}
        </text>
        <text class="name" y={isAbove ? -radius - 9 : radius + 18}>
          {shortened(dot.name, NAME_LENGTH)}
        </text>
      </a>
    </g>
  )
}

import type { Spot } from './picture.ts'

/** The part of the plane that is shown. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Room for a dot and its name at the rim. */
const MARGIN = { x: 84, y: 62 }
/** A picture of few records is not blown up. */
const SMALLEST = { width: 640, height: 400 }

/** The frame that shows every spot, with the origin in its middle. */
export function frameAround(spots: Iterable<Spot>): Frame {
  let [halfWidth, halfHeight] = [SMALLEST.width / 2, SMALLEST.height / 2]
  for (const { x, y } of spots) {
    halfWidth = Math.max(halfWidth, Math.abs(x) + MARGIN.x)
    halfHeight = Math.max(halfHeight, Math.abs(y) + MARGIN.y)
  }
  return { x: -halfWidth, y: -halfHeight, width: 2 * halfWidth, height: 2 * halfHeight }
}

/** The frame after coming nearer (below 1) or going back (above 1), around the same middle. */
export function zoomed({ x, y, width, height }: Frame, factor: number): Frame {
  return {
    x: x + (width * (1 - factor)) / 2,
    y: y + (height * (1 - factor)) / 2,
    width: width * factor,
    height: height * factor,
  }
}

/** The frame after a shift, in its own units. */
export function shifted(frame: Frame, dx: number, dy: number): Frame {
  return { ...frame, x: frame.x - dx, y: frame.y - dy }
}

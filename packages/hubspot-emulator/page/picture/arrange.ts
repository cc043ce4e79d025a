import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Picture, Spot } from './picture.ts'

interface Body extends SimulationNodeDatum {
  readonly key: string
  readonly goal: Spot
}

/** Distance of the nearest ring from the record in the middle. */
const RING = 170
/** With more neighbours than this, every second one steps back: two rings need less room than a wide one. */
const CROWD = 9
const NEAR = 0.78
const FAR = 1.18
/** A picture is wider than it is high, as the names below the dots are. */
const WIDTH_TO_HEIGHT = 1.45
/** Room for a dot and its name. */
const ROOM = 58
const STEPS = 260

/** Finds a place for every dot: records of one object type side by side, nothing on top of another. */
export function arrange(picture: Picture): ReadonlyMap<string, Spot> {
  const bodies = startingBodies(picture)
  const links: SimulationLinkDatum<Body>[] = picture.lines.map(({ from, to }) => ({
    source: from,
    target: to,
  }))
  const simulation = forceSimulation<Body>(bodies)
    .force('collide', forceCollide<Body>(ROOM).iterations(3))
    .force('charge', forceManyBody<Body>().strength(-260).distanceMax(420))
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ key }) => key)
        .distance(RING)
        .strength(0.05),
    )
    .force('x', forceX<Body>(({ goal }) => goal.x).strength(0.22))
    .force('y', forceY<Body>(({ goal }) => goal.y).strength(0.22))
    .stop()
  simulation.tick(STEPS)
  return new Map(bodies.map(({ key, x = 0, y = 0 }) => [key, { x: round(x), y: round(y) }]))
}

function startingBodies({ centre, around }: Picture): Body[] {
  const sorted = [...around].sort(
    (one, other) => one.objectType.localeCompare(other.objectType, 'en') || compareIds(one.id, other.id),
  )
  const middle: Body = { key: centre.key, goal: { x: 0, y: 0 }, x: 0, y: 0, fx: 0, fy: 0 }
  const isCrowded = sorted.length > CROWD
  const circumference = sorted.length * ROOM * (isCrowded ? 1.2 : 1.7)
  const radius = Math.max(RING, circumference / (2 * Math.PI))
  const others = sorted.map(({ key }, index): Body => {
    // The first stands a little above the right: a lone neighbour then sits beside the middle, not below it.
    const angle = ((index + 0.5) / sorted.length) * 2 * Math.PI - startOf(sorted.length)
    const reach = isCrowded ? radius * (index % 2 === 0 ? NEAR : FAR) : radius
    const goal = { x: Math.cos(angle) * reach * WIDTH_TO_HEIGHT, y: Math.sin(angle) * reach }
    return { key, goal, ...goal }
  })
  return [middle, ...others]
}

function startOf(count: number): number {
  return count === 1 ? Math.PI : Math.PI / 2 + Math.PI / count / 2
}

function compareIds(one: string, other: string): number {
  return one.length - other.length || one.localeCompare(other, 'en')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

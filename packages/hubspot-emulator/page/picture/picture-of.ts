import type {
  ControlNeighbourhood,
  ControlRecord,
  DiffLink,
  NeighbourLink,
} from '../../src/control/control-api.ts'
import { labelsOf } from '../words.ts'
import type { Dot, Line, Picture } from './picture.ts'

/** More dots than this are a cloud, not a picture; the table has them all. */
export const DOTS_DRAWN = 18

/** Makes the picture of a neighbourhood; if it has to choose, every object type gets its share. */
export function pictureOf({ record, links }: ControlNeighbourhood): Picture {
  const drawn = chosen(links)
  const centre = dotOf(record)
  // A record linked to itself is in the table only.
  const around = drawn.map(({ to }) => dotOf(to)).filter(({ key }) => key !== centre.key)
  const lines = drawn
    .map(({ to, types }) => ({ from: centre.key, to: keyOf(to), labels: labelsOf(types) }))
    .filter((line) => line.to !== centre.key)
  return { centre, around, lines }
}

function chosen(links: readonly NeighbourLink[]): NeighbourLink[] {
  const byType = Map.groupBy(links, ({ to }) => to.name)
  const picked: NeighbourLink[] = []
  for (let turn = 0; picked.length < Math.min(DOTS_DRAWN, links.length); turn++) {
    for (const group of byType.values()) {
      const next = group[turn]
      if (next !== undefined && picked.length < DOTS_DRAWN) picked.push(next)
    }
  }
  return picked
}

function dotOf(record: ControlRecord): Dot {
  return { key: keyOf(record), objectType: record.name, id: record.id, name: record.title }
}

/** Makes the lines between records that are both around the middle. */
export function sideLinesOf(links: readonly DiffLink[]): Line[] {
  return links.map(({ from, to, types }) => ({ from: keyOf(from), to: keyOf(to), labels: labelsOf(types) }))
}

function keyOf({ name, id }: Pick<ControlRecord, 'name' | 'id'>): string {
  return `${name}/${id}`
}

import { expect, test } from 'vitest'
import { arrange } from './arrange.ts'
import { frameAround } from './frame.ts'
import type { Dot, Picture } from './picture.ts'

const dot = (objectType: string, id: number): Dot => ({
  key: `${objectType}/${id}`,
  objectType,
  id: String(id),
  name: `${objectType} ${id}`,
})

function pictureWith(companies: number, deals = 0): Picture {
  const centre = dot('contacts', 1)
  const around = [
    ...Array.from({ length: companies }, (_, index) => dot('companies', index)),
    ...Array.from({ length: deals }, (_, index) => dot('deals', index)),
  ]
  return { centre, around, lines: around.map(({ key }) => ({ from: centre.key, to: key, labels: [] })) }
}

test('the record in the middle is in the middle, whatever is around it', () => {
  for (const size of [0, 1, 2, 9, 10, 18]) {
    expect(arrange(pictureWith(size)).get('contacts/1')).toEqual({ x: 0, y: 0 })
  }
})

test('no two records come closer than a dot and its name need', () => {
  for (const size of [1, 2, 5, 9, 10, 18]) {
    const spots = [...arrange(pictureWith(size)).values()]
    const distances = spots.flatMap((one, index) =>
      spots.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    )
    expect(Math.min(...distances)).toBeGreaterThan(80)
  }
})

test('a lone neighbour stands beside the middle, not below it', () => {
  const spot = arrange(pictureWith(1)).get('companies/0')
  expect(Math.abs(spot?.x ?? 0)).toBeGreaterThan(Math.abs(spot?.y ?? 0) * 2)
})

test('the same picture is always drawn the same', () => {
  expect([...arrange(pictureWith(7, 3))]).toEqual([...arrange(pictureWith(7, 3))])
})

test('records of one object type stand side by side', () => {
  const spots = arrange(pictureWith(5, 4))
  const byAngle = [...spots]
    .filter(([key]) => key !== 'contacts/1')
    .sort(([, one], [, other]) => Math.atan2(one.y, one.x) - Math.atan2(other.y, other.x))
    .map(([key]) => key.split('/')[0])
  const changes = byAngle.filter((type, index) => type !== byAngle.at(index - 1))
  expect(changes).toHaveLength(2)
})

test('the frame holds every spot with room for its name, around the middle', () => {
  const { x, y, width, height } = frameAround([
    { x: 0, y: 0 },
    { x: 400, y: -30 },
  ])
  expect({ x, width }).toEqual({ x: -484, width: 968 })
  expect(y).toBe(-height / 2)
  expect(height).toBeGreaterThan(300)
})

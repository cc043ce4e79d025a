import { expect, test } from 'vitest'
import type { ControlNeighbourhood, ControlRecord, NeighbourLink } from '../../src/control/control-api.ts'
import { DOTS_DRAWN, pictureOf } from './picture-of.ts'

const record = (name: string, id: number): ControlRecord => ({
  ...{ objectTypeId: name, name, id: String(id), title: `${name} ${id}`, properties: {} },
  ...{ createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' },
})

const linkTo = (name: string, id: number, label: string | null = null): NeighbourLink => ({
  to: record(name, id),
  types: [
    { category: 'HUBSPOT_DEFINED', typeId: 279, label: null },
    { category: 'USER_DEFINED', typeId: 1, label },
  ],
})

const around = (links: readonly NeighbourLink[]): ControlNeighbourhood => ({
  ...{ record: record('contacts', 1), links, total: links.length, totals: [] },
})

test('every link becomes a line with the labels it has', () => {
  const { lines } = pictureOf(around([linkTo('companies', 2, 'Billing contact'), linkTo('deals', 3)]))
  expect(lines).toEqual([
    { from: 'contacts/1', to: 'companies/2', labels: ['Billing contact'] },
    { from: 'contacts/1', to: 'deals/3', labels: [] },
  ])
})

test('one object type with many links leaves room for the others', () => {
  const many = Array.from({ length: 90 }, (_, index) => linkTo('companies', index))
  const drawn = pictureOf(around([...many, linkTo('deals', 3), linkTo('tickets', 4)])).around
  expect(drawn).toHaveLength(DOTS_DRAWN)
  expect(drawn.map(({ key }) => key)).toEqual(expect.arrayContaining(['deals/3', 'tickets/4']))
})

test('ids of different object types do not meet', () => {
  const drawn = pictureOf(around([linkTo('companies', 7), linkTo('deals', 7)])).around
  expect(new Set(drawn.map(({ key }) => key)).size).toBe(2)
})

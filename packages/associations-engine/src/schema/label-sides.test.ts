import type { AssociationLabel } from '@hubspot-associations/client/core'
import { describe, expect, it } from 'vitest'
import { putTogether, putTogetherWithin, type Sides } from './label-sides.ts'

const custom = (typeId: number, label: string | null): AssociationLabel => ({
  category: 'USER_DEFINED',
  typeId,
  label,
})
const own = (typeId: number, label: string | null): AssociationLabel => ({
  category: 'HUBSPOT_DEFINED',
  typeId,
  label,
})

const told = ({ whole, halves }: Sides) => ({
  whole: whole.map(({ there, back }) => `${there.typeId}-${back.typeId}`),
  halves: [...halves.there, ...halves.back].map(({ typeId }) => typeId),
})

describe('the sides of labels between two object types', () => {
  it.each([
    ['plain types, whatever their numbers', [own(279, null)], [own(280, null)], ['279-280'], []],
    ['one number for both', [custom(7, 'A')], [custom(7, 'A')], ['7-7'], []],
    ['one text for both', [custom(7, 'A')], [custom(90, 'A')], ['7-90'], []],
    ['neighbours', [custom(5, 'A'), custom(8, 'B')], [custom(6, 'a'), custom(7, 'b')], ['5-6', '8-7'], []],
    [
      'neighbours in a row, from the lowest',
      [custom(5, 'A'), custom(7, 'B')],
      [custom(6, 'a'), custom(8, 'b')],
      ['5-6', '7-8'],
      [],
    ],
    ['what is left alone', [custom(5, 'A')], [custom(90, 'a')], ['5-90'], []],
    [
      "HubSpot's own labels by number, not by text",
      [own(1, 'Primary'), own(931, 'Billing')],
      [own(2, 'Billing'), own(930, 'Primary')],
      ['1-2', '931-930'],
      [],
    ],
    [
      'not the same number in another category',
      [own(5, 'Primary')],
      [custom(6, 'a'), custom(9, 'b')],
      [],
      [5, 6, 9],
    ],
    [
      'nothing when several are left without a sign',
      [custom(5, 'A'), custom(15, 'B')],
      [custom(50, 'a'), custom(60, 'b')],
      [],
      [5, 15, 50, 60],
    ],
  ])('%s', (_name, there, back, whole, halves) => {
    expect(told(putTogether(there, back))).toEqual({ whole, halves })
  })
})

describe('the sides of labels within one object type', () => {
  it.each([
    ['the plain type is its own other side', [own(449, null)], [], ['449-449'], []],
    ["HubSpot's parent and child", [own(13, 'Parent'), own(14, 'Child')], [], ['13-14'], []],
    ['a label that reads the same both ways', [custom(3, 'Sibling')], ['Sibling'], ['3-3'], []],
    ['a paired label', [custom(3, 'Manager'), custom(4, 'Reports to')], ['Manager'], ['3-4'], []],
    ['a paired label with its numbers swapped', [custom(3, 'b'), custom(4, 'A')], ['A'], ['4-3'], []],
    ['two single labels in a row', [custom(3, 'A'), custom(4, 'B')], ['A', 'B'], ['3-3', '4-4'], []],
    [
      'a single one, then a paired one',
      [custom(3, 'A'), custom(4, 'B'), custom(5, 'b')],
      ['A', 'B'],
      ['4-5', '3-3'],
      [],
    ],
    ['nothing for a second side alone', [custom(3, 'a')], ['A'], [], [3]],
  ])('%s', (_name, list, texts, whole, halves) => {
    expect(told(putTogetherWithin(list, texts))).toEqual({ whole, halves })
  })
})

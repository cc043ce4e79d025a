import { expect, test } from 'vitest'
import { initialsOf, kindOf, outlineOf } from './kinds.ts'

test('the four usual object types differ in shape and in colour', () => {
  const kinds = ['contacts', 'companies', 'deals', 'tickets'].map(kindOf)
  expect(new Set(kinds.map(({ shape }) => shape)).size).toBe(4)
  expect(new Set(kinds.map(({ colour }) => colour)).size).toBe(4)
})

test('any other object type always looks the same, and never like one of those', () => {
  for (const name of ['p123_vendor', 'products', 'line_items', '', '会社']) {
    expect(kindOf(name)).toEqual(kindOf(name))
    expect(kindOf(name).shape).toMatch(/^(pentagon|octagon)$/)
    expect(kindOf(name).colour).toMatch(/^kind-[4-7]$/)
  }
})

test.each([
  ['Mara Bauer', 'MB'],
  ['Ana María de la Cruz', 'AC'],
  ['fjord', 'F'],
  ['901', '9'],
  ['<img src=x onerror=alert(1)>', 'I1'],
  ['Åsa Öberg', 'ÅÖ'],
  ['  ', '·'],
])('%s is %s for short', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('every outline is closed and holds numbers only', () => {
  for (const shape of ['circle', 'square', 'diamond', 'hexagon', 'pentagon', 'octagon'] as const) {
    expect(outlineOf(shape, 20)).toMatch(/^M[\d\s.,MLHVAhvaeZ-]+Z$/i)
    expect(outlineOf(shape, 20)).not.toContain('NaN')
  }
})

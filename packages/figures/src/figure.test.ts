import { expect, it } from 'vitest'
import { parseFigure } from './figure.ts'

const figure = { name: 'emulator ready', value: 150, unit: 'ms', budget: '<= 200', ok: true }

it('takes a line of JSON as a figure, and leaves other lines to people', () => {
  expect(parseFigure(JSON.stringify(figure))).toEqual(figure)
  expect(parseFigure(JSON.stringify({ ...figure, budget: null }))).toMatchObject({ budget: null })
  expect(parseFigure('warming up …')).toBeUndefined()
})

it('refuses a figure that lacks what the table needs', () => {
  for (const key of Object.keys(figure)) {
    const { [key as keyof typeof figure]: _, ...rest } = figure
    expect(() => parseFigure(JSON.stringify(rest)), key).toThrow(TypeError)
  }
})

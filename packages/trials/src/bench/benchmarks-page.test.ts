import { expect, it } from 'vitest'
import { benchmarksPage, numberText } from './benchmarks-page.ts'

const about = { machine: '2 × a processor', commit: 'abc1234', date: '2026-01-01', notes: {} }
const figure = { package: 'one', name: 'ready', value: 150.4, unit: 'ms', budget: '<= 200', ok: true }

it('shows each figure with its budget, and counts those that are kept', () => {
  const slow = { ...figure, name: 'speed', value: 0.5, unit: '×', budget: '>= 1', ok: false }
  const page = benchmarksPage({ ...about, figures: [figure, slow] })
  expect(page).toContain('1 of 2 budgets kept on 2 × a processor; commit abc1234, 2026-01-01.')
  expect(page).toContain('| ready | 150 ms | <= 200, kept |')
  expect(page).toContain('| speed | 0.5 × | **>= 1, missed** |')
  expect(page).toContain('- speed: not looked into yet')
})

it('says what held a missed budget back', () => {
  const missed = { ...figure, ok: false }
  const page = benchmarksPage({ ...about, figures: [missed], notes: { ready: 'the disk was full' } })
  expect(page).toContain('- ready: the disk was full')
})

it.each([
  [87_654.3, '87,654'],
  [12.345, '12.3'],
  [1.2345, '1.23'],
])('writes %d as %s', (value, text) => expect(numberText(value)).toBe(text))

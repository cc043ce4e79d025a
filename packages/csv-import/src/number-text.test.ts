import { expect, it } from 'vitest'
import { durationText, percentText } from './number-text.ts'

it.each([
  [0, '1 s'],
  [36_400, '36 s'],
  [119_000, '119 s'],
  [240_000, '4 min'],
  [3_600_000, '1 h'],
  [4_800_000, '1 h 20 min'],
  [3_599_000, '1 h'],
])('%d ms are %s', (ms, text) => expect(durationText(ms)).toBe(text))

it.each([
  [0, '0 %'],
  [0.000_02, 'under 0.1 %'],
  [0.001_06, '0.1 %'],
  [0.049, '4.9 %'],
  [0.5, '50 %'],
  [1.2, '120 %'],
])('a share of %d is %s', (share, text) => expect(percentText(share)).toBe(text))

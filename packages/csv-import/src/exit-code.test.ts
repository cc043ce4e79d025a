import { emptySummary } from '@hubspot-associations/engine'
import { expect, it } from 'vitest'
import { exitCodeOf } from './exit-code.ts'

it.each([
  [{}, 0],
  [{ applied: 3, unchanged: 2 }, 0],
  [{ applied: 3, rejected: 1 }, 1],
  [{ applied: 3, failed: 1 }, 1],
  [{ planned: 3 }, 10],
  [{ planned: 3, rejected: 1 }, 1],
])('of %o is %d', (counts, code) => {
  expect(exitCodeOf({ ...emptySummary, ...counts })).toBe(code)
})

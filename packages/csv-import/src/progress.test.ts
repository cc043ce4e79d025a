import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

function terminal(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}

it('rewrites one line on a terminal, at most ten times a second', () => {
  const screen = terminal(true)
  let now = 0
  const progress = createProgress(screen, { now: () => now })
  for (let row = 0; row < 1_000; row++) {
    progress.show(`${row} rows`)
    now++
  }
  progress.clear()
  expect(screen.written).toHaveLength(11)
  expect(screen.written[1]).toBe('\r\x1b[2K100 rows')
  expect(screen.written.at(-1)).toBe('\r\x1b[2K')
})

it('is silent elsewhere', () => {
  const screen = terminal(false)
  const progress = createProgress(screen, { now: () => 1e6 })
  progress.show('1 row')
  progress.clear()
  expect(screen.written).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRollingWindow } from './rolling-window.ts'

test('within any ten seconds no more than the maximum get through', () => {
  const gaps = fc.array(fc.nat(3000), { maxLength: 200 })
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 5 }), (waits, maximum) => {
      const window = createRollingWindow(maximum, 10_000)
      const admitted: number[] = []
      let now = 0
      for (const wait of waits) {
        now += wait
        const recent = admitted.filter((time) => time > now - 10_000).length
        expect(window.remaining(now)).toBe(maximum - recent)
        expect(window.hasRoom(now)).toBe(recent < maximum)
        if (window.hasRoom(now)) {
          window.take(now)
          admitted.push(now)
        }
      }
    }),
  )
})

test('old times are forgotten, however many there were', () => {
  const window = createRollingWindow(2, 10)
  for (let now = 0; now < 50_000; now += 10) {
    expect(window.remaining(now)).toBe(2)
    window.take(now)
    expect(window.remaining(now)).toBe(1)
  }
})

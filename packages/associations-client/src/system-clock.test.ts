import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from './system-clock.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

test('tells the host’s time', () => {
  expect(systemClock.now()).toBe(1000)
})

test('sleeps as long as asked', async () => {
  let isAwake = false
  const sleeping = systemClock.sleep(500).then(() => {
    isAwake = true
  })
  await vi.advanceTimersByTimeAsync(499)
  expect(isAwake).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await sleeping
  expect(isAwake).toBe(true)
})

test('an abort wakes it up and leaves no timer behind', async () => {
  const controller = new AbortController()
  const sleeping = systemClock.sleep(500, controller.signal)
  controller.abort(new Error('enough'))
  await expect(sleeping).rejects.toThrow('enough')
  expect(vi.getTimerCount()).toBe(0)
})

test('with an aborted signal it does not begin', async () => {
  await expect(systemClock.sleep(500, AbortSignal.abort(new Error('before')))).rejects.toThrow('before')
  expect(vi.getTimerCount()).toBe(0)
})

test('a sleep that is over does not hold on to the signal', async () => {
  const { signal } = new AbortController()
  const removed = vi.spyOn(signal, 'removeEventListener')
  const sleeping = systemClock.sleep(500, signal)
  await vi.advanceTimersByTimeAsync(500)
  await sleeping
  expect(removed).toHaveBeenCalledTimes(1)
})

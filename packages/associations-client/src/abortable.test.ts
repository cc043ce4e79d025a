import { expect, test, vi } from 'vitest'
import { abortable } from './abortable.ts'

test('without a signal it is the promise itself', () => {
  const promise = Promise.resolve(1)
  expect(abortable(promise, undefined)).toBe(promise)
})

test('it ends as the promise does', async () => {
  const { signal } = new AbortController()
  expect(await abortable(Promise.resolve(1), signal)).toBe(1)
  await expect(abortable(Promise.reject(new Error('no')), signal)).rejects.toThrow('no')
})

test('or with the reason of the abort, if that is first', async () => {
  const controller = new AbortController()
  const waiting = abortable(new Promise(() => undefined), controller.signal)
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  await expect(abortable(Promise.resolve(1), controller.signal)).rejects.toThrow('enough')
})

test('it does not hold on to the signal', async () => {
  const { signal } = new AbortController()
  const added = vi.spyOn(signal, 'addEventListener')
  const removed = vi.spyOn(signal, 'removeEventListener')
  await abortable(Promise.resolve(1), signal)
  await Promise.resolve()
  expect(removed.mock.calls[0]?.[1]).toBe(added.mock.calls[0]?.[1])
})

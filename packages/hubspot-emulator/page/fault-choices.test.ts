import { expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
import { FAULT_CHOICES, faultWords, isSame } from './fault-choices.ts'

test('every kind of trouble that the page offers is one that the emulator takes', () => {
  const emulator = createEmulator()
  for (const { fault } of FAULT_CHOICES) expect(() => emulator.failNext(1, fault)).not.toThrow()
})

test('no two choices are the same, nor read the same', () => {
  expect(new Set(FAULT_CHOICES.map(({ text }) => text)).size).toBe(FAULT_CHOICES.length)
  expect(new Set(FAULT_CHOICES.map(({ fault }) => JSON.stringify(fault))).size).toBe(FAULT_CHOICES.length)
})

test('a fault is known again in whatever order its fields come', () => {
  expect(isSame({ kind: 'status', status: 429 }, { status: 429, kind: 'status' })).toBe(true)
  expect(isSame({ kind: 'status', status: 429 }, { kind: 'status', status: 500 })).toBe(false)
})

test.each([
  [{ kind: 'status', status: 503 }, '503 unavailable'],
  [{ kind: 'status', status: 418 }, '418'],
  [{ kind: 'status', status: 477, policy: 'DAILY' }, '477 DAILY'],
  [{ kind: 'delay', ms: 250 }, '0.25 s late'],
  [{ kind: 'partial', ids: ['1'] }, '207, some inputs fail'],
] as const)('%o reads "%s"', (fault, words) => {
  expect(faultWords(fault)).toBe(words)
})

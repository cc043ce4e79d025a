import { expect, test } from 'vitest'
import type { ControlState, JournalEvent } from '../../src/control/control-api.ts'
import { type PortalView, REQUESTS_KEPT, viewAfter } from './use-portal.ts'

const EMPTY: PortalView = { state: undefined, requests: [], isLost: false, version: 0, isStale: false }

const request = (number: number, method = 'POST'): JournalEvent => ({
  ...{ number, method, at: '2026-01-01T00:00:00Z', durationMs: 1, path: '/', query: '' },
  ...{ operation: null, status: 200, fault: null },
})

const numbers = ({ requests }: PortalView): number[] => requests.map(({ number }) => number)

test('requests stand newest first, and none twice', () => {
  const started = viewAfter(EMPTY, { kind: 'started', requests: [request(1), request(2)] })
  const view = viewAfter(started, { kind: 'received', requests: [request(2), request(3), request(4)] })
  expect(numbers(view)).toEqual([4, 3, 2, 1])
})

test('only so many requests are kept', () => {
  const many = Array.from({ length: REQUESTS_KEPT + 5 }, (_, index) => request(index + 1))
  const view = viewAfter(EMPTY, { kind: 'received', requests: many })
  expect(view.requests).toHaveLength(REQUESTS_KEPT)
  expect(view.requests[0]?.number).toBe(REQUESTS_KEPT + 5)
})

test('what is shown is asked for anew once the state tells of a change, and not for reading', () => {
  const state = {} as ControlState
  const read = viewAfter(EMPTY, { kind: 'received', requests: [request(1, 'GET')] })
  expect(viewAfter(read, { kind: 'state', state }).version).toBe(0)
  const written = viewAfter(EMPTY, { kind: 'received', requests: [request(1)] })
  expect(written.version).toBe(0)
  const told = viewAfter(written, { kind: 'state', state })
  expect(told.version).toBe(1)
  expect(viewAfter(told, { kind: 'state', state }).version).toBe(1)
})

test('a lost emulator that answers again starts anew', () => {
  const lost = viewAfter({ ...EMPTY, requests: [request(57)] }, { kind: 'lost' })
  expect(lost.isLost).toBe(true)
  const back = viewAfter(lost, { kind: 'started', requests: [request(1)] })
  expect(back).toMatchObject({ isLost: false, version: 1 })
  expect(numbers(back)).toEqual([1])
})

import { expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { asking } from './ask.ts'

const LABELS = '/crm/associations/2026-03/contacts/companies/labels'

interface StreamEvent {
  readonly event: string | undefined
  readonly id: string | undefined
  readonly data: Record<string, unknown>
}

/** Reads a stream event by event. */
async function* eventsOf(response: Response): AsyncGenerator<StreamEvent, void, undefined> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = new Map(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      )
      text = text.slice(end + 2)
      const data = fields.get('data')
      if (data !== undefined)
        yield {
          event: fields.get('event'),
          id: fields.get('id'),
          data: JSON.parse(data) as StreamEvent['data'],
        }
    }
  }
}

const next = async (events: AsyncGenerator<StreamEvent, void, undefined>): Promise<StreamEvent> => {
  const { value } = await events.next()
  if (value === undefined) throw new Error('the stream ended')
  return value
}

const follow = async (
  emulator: Emulator,
  path = '/events',
  headers: Record<string, string> = {},
): Promise<AsyncGenerator<StreamEvent, void, undefined>> =>
  eventsOf(await emulator.fetch(`http://emulator/_emulator${path}`, { headers }))

test('requests are told as they are answered, and changes of the state as they are made', async () => {
  const emulator = createEmulator({ clock: { start: 0 } })
  const ask = asking(emulator)
  await ask('GET', LABELS)
  const events = await follow(emulator)
  await ask('GET', LABELS)
  expect(await next(events)).toEqual({
    event: 'request',
    id: '2',
    data: {
      number: 2,
      at: '1970-01-01T00:00:00.000Z',
      durationMs: 0,
      method: 'GET',
      path: LABELS,
      query: '',
      operation: 'listAssociationLabels',
      status: 200,
      fault: null,
    },
  })
  emulator.seed({ records: { contacts: [{}] } })
  expect(await next(events)).toEqual({ event: 'state', id: undefined, data: { lastRequest: 2 } })
  emulator.advance(1)
  expect((await next(events)).event).toBe('state')
  await events.return()
})

test.each([
  ['/events?since=1', {}],
  ['/events', { 'last-event-id': '1' }],
])('whoever comes back by %s %j hears what was missed', async (path, headers) => {
  const emulator = createEmulator()
  const ask = asking(emulator)
  for (let count = 0; count < 3; count++) await ask('GET', LABELS)
  const events = await follow(emulator, path, headers)
  expect([(await next(events)).id, (await next(events)).id]).toEqual(['2', '3'])
  await events.return()
})

test('a dropped connection is told too', async () => {
  const emulator = createEmulator()
  const events = await follow(emulator)
  emulator.failNext(1, { kind: 'drop', when: 'beforeWrite' })
  expect((await next(events)).event).toBe('state')
  await asking(emulator)('GET', LABELS).catch(() => undefined)
  expect((await next(events)).data).toMatchObject({ status: null, fault: 'drop' })
  await events.return()
})

test('over HTTP the stream opens at once and ends when the server closes', async () => {
  const emulator = createEmulator()
  const { url, close } = await emulator.listen()
  const response = await fetch(`${url}/_emulator/events`)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const events = eventsOf(response)
  await fetch(`${url}${LABELS}`, { headers: { authorization: 'Bearer any' } })
  expect((await next(events)).data).toMatchObject({ path: LABELS, status: 200 })
  await close()
  await expect(events.next()).rejects.toThrow('terminated')
})

test('a reader that does not keep up is let go', async () => {
  const emulator = createEmulator()
  const response = await emulator.fetch('http://emulator/_emulator/events')
  for (let count = 0; count < 30_000; count++) emulator.seed({})
  let received = 0
  for await (const _ of eventsOf(response)) received++
  expect(received).toBeGreaterThan(20_000)
  expect(received).toBeLessThan(30_000)
})

import { expect, it } from 'vitest'
import { createClientWatch } from './client-watch.ts'

it('keeps the newest that HubSpot said of each quota', () => {
  const watch = createClientWatch()
  watch.onEvent({ type: 'quota', bucket: 'associations', max: 100, remaining: 99, daily: 250_000 })
  watch.onEvent({ type: 'quota', bucket: 'associations', max: 150, remaining: 140 })
  watch.onEvent({ type: 'quota', bucket: 'general', max: 190 })
  expect(Object.fromEntries(watch.quotas())).toEqual({
    associations: { max: 150, remaining: 140, daily: 250_000 },
    general: { max: 190 },
  })
})

it('lets every listener hear, and counts retries', () => {
  const watch = createClientWatch()
  const heard: string[] = []
  watch.subscribe(({ type }) => heard.push(`one ${type}`))
  watch.subscribe(({ type }) => heard.push(`two ${type}`))
  const retry = { operation: 'labels.list', attempt: 1, delayMs: 10, reason: 'busy', status: 503 }
  watch.onEvent({ type: 'retry', ...retry })
  expect([heard, watch.retries()]).toEqual([['one retry', 'two retry'], 1])
})

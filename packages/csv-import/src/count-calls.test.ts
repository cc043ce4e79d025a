import { expect, it } from 'vitest'
import { countCalls, totalCalls } from './count-calls.ts'

it.each([
  ['/crm/associations/2026-03/0-1/0-2/batch/create', 'associations'],
  ['/crm/associations/2026-03/0-1/0-2/labels', 'associations'],
  ['/crm/v4/associations/0-1/0-2/batch/read', 'associations'],
  ['/crm/objects/2026-03/0-1/1/associations/0-2/2', 'general'],
  ['/crm/limits/2026-03/associations/records/0-1/0-2', 'general'],
  ['/crm/objects/2026-03/0-1/batch/read', 'general'],
  ['/crm/objects/2026-03/0-1/search', 'search'],
] as const)('%s counts against the quota of %s', async (path, bucket) => {
  const counted = countCalls(
    async () => new Response(),
    () => 0,
  )
  await counted.fetch(`https://api.example.com${path}`)
  expect(counted.counts()).toEqual({ associations: 0, general: 0, search: 0, [bucket]: 1 })
})

it('counts attempts that fail, and how long all of them took', async () => {
  let now = 0
  const counted = countCalls(
    async () => {
      now += 40
      throw new TypeError('no network')
    },
    () => now,
  )
  for (let attempt = 0; attempt < 2; attempt++)
    await expect(counted.fetch('https://api.example.com/account-info')).rejects.toThrow('no network')
  expect([totalCalls(counted.counts()), counted.busyMs()]).toEqual([2, 80])
})

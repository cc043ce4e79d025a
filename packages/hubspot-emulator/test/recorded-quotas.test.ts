import { describe, expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
import { asking } from './ask.ts'
import { ANY, expectRecorded, REFUSAL } from './recorded-bodies.ts'

const READ = '/crm/v4/associations/contacts/companies/batch/read'
const SEARCH = '/crm/v3/objects/contacts/search'

const refusal = (policyName: string, message: string) => ({
  status: 429,
  body: { ...REFUSAL, message, errorType: 'RATE_LIMIT', policyName, requestId: ANY.requestId },
})

describe('429', () => {
  test('when the day is used up', async () => {
    const ask = asking(createEmulator({ plan: { daily: 1 } }))
    await ask('POST', READ, { inputs: [] })
    expectRecorded(
      await ask('POST', READ, { inputs: [] }),
      refusal('DAILY', 'You have reached your daily limit.'),
    )
  })

  test('when ten seconds are used up', async () => {
    const ask = asking(createEmulator({ plan: { associationBurst: 1 }, now: () => 0 }))
    await ask('POST', READ, { inputs: [] })
    expectRecorded(
      await ask('POST', READ, { inputs: [] }),
      refusal('TEN_SECONDLY_ROLLING', 'You have reached your ten_secondly_rolling limit.'),
    )
  })

  test('when the searches of a second are used up', async () => {
    const ask = asking(createEmulator({ plan: { searchPerSecond: 1 }, now: () => 0 }))
    await ask('POST', SEARCH, {})
    expectRecorded(
      await ask('POST', SEARCH, {}),
      refusal('SECONDLY', 'You have reached your secondly limit.'),
    )
  })

  test('comes without Retry-After', async () => {
    const ask = asking(createEmulator({ plan: { daily: 0 } }))
    const { status, headers } = await ask('POST', READ, { inputs: [] })
    expect([status, headers.has('retry-after')]).toEqual([429, false])
  })
})

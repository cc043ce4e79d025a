import { isHubSpotError } from '@hubspot-associations/client'
import { describe, expect, it } from 'vitest'
import { createAssociationEngine, type Mapping, type Outcome, type Row } from '../src/index.ts'
import { aPortal, appliedPairs, labelsOn, rowsOf, rowsOfAllPairs } from './a-portal.ts'

const mapping: Mapping = {
  from: { objectType: 'contacts', column: 'contact' },
  to: { objectType: 'companies', column: 'company' },
}

const rows = rowsOf(
  { contact: '1', company: '11' },
  { contact: '2', company: '11' },
  { contact: '3', company: '11' },
)

/** Applies rows one window each, and gives the outcomes together with what was thrown at the end. */
async function run(
  options: { client: ReturnType<typeof aPortal>['client'] },
  input: Row[],
  signal?: AbortSignal,
) {
  const outcomes: Outcome[] = []
  const engine = createAssociationEngine({ ...options, mapping, windowSize: 1 })
  try {
    for await (const outcome of engine.apply(input, signal === undefined ? {} : { signal }))
      outcomes.push(outcome)
    return { outcomes, error: undefined }
  } catch (error) {
    return { outcomes, error }
  }
}

describe('when HubSpot can no longer be used', () => {
  it('every row still has one outcome, and the cause is thrown after the last', async () => {
    const { client, emulator } = aPortal()
    emulator.failNext(1_000, { kind: 'status', status: 401 })
    const { outcomes, error } = await run({ client }, rows)
    expect(isHubSpotError(error)).toBe(true)
    expect(outcomes.map(({ status, code }) => [status, code])).toEqual([
      ['failed', 'NOT_SENT'],
      ['failed', 'NOT_SENT'],
      ['failed', 'NOT_SENT'],
    ])
  })

  it('what was done before stays done and is not reported as lost', async () => {
    const { client, emulator } = aPortal()
    const engine = createAssociationEngine({ client, mapping, windowSize: 1 })
    const outcomes: Outcome[] = []
    const reading = (async () => {
      for await (const outcome of engine.apply(rowsOfAllPairs())) {
        outcomes.push(outcome)
        if (outcomes.length === 1) emulator.failNext(1_000, { kind: 'status', status: 403 })
      }
    })()
    await expect(reading).rejects.toSatisfy(isHubSpotError)
    expect([outcomes.length, outcomes[0]?.status, outcomes.at(-1)?.status]).toEqual([9, 'applied', 'failed'])
    const linked = emulator.links('contacts', 'companies').map(({ from, to }) => `${from}-${to}`)
    expect(appliedPairs(outcomes)).toEqual(linked)
  })

  it('an abort stops the run between two windows', async () => {
    const { client } = aPortal()
    const stop = new AbortController()
    stop.abort(new Error('interrupted'))
    const { outcomes, error } = await run({ client }, rows, stop.signal)
    expect(error).toBeDefined()
    expect(outcomes.map(({ code }) => code)).toEqual(['NOT_SENT', 'NOT_SENT', 'NOT_SENT'])
    expect(await labelsOn(client, '1', '11')).toBeUndefined()
  })
})

it('a lost answer is asked again, and the row is done once', async () => {
  const { client, emulator } = aPortal()
  emulator.failNext(1, { kind: 'drop', when: 'afterWrite' }, { operation: 'createDefaultAssociationsBatch' })
  const { outcomes, error } = await run({ client }, rows.slice(0, 1))
  expect(error).toBeUndefined()
  expect(outcomes).toMatchObject([{ status: 'applied' }])
  expect(await labelsOn(client, '1', '11')).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AccessError } from './errors/access-error.ts'
import type { HubSpotError } from './errors/hubspot-error.ts'
import { isHubSpotError } from './errors/is-hubspot-error.ts'
import { ServerError } from './errors/server-error.ts'
import type { Answer } from './exchange.ts'
import { type BatchPlan, runBatch } from './run-batch.ts'

/** Inputs such as `a1`: the letter is the key, the number what is to be written. */
interface Item {
  readonly key: string
  readonly values: readonly string[]
}

type Plan = BatchPlan<string, Item, string>

function planOf(
  { rules, ...options }: Partial<Plan> & { rules?: Partial<Plan['route']> } = {},
  judge: (keys: string[]) => Error | undefined = () => undefined,
): Plan & { sent: Item[][] } {
  const sent: Item[][] = []
  return {
    sent,
    size: 2,
    toItem: (input) => ({ key: input.slice(0, 1), values: [input.slice(1)] }),
    route: {
      writes: true,
      keyOf: ({ key }) => [key, ''],
      merge: (one, other) => ({ ...one, values: [...one.values, ...other.values] }),
      subjectOf: ({ key }) => ({ id: key }),
      keyOfResult: ({ id }) => [String(id), ''],
      readValue: ({ values }) => String(values),
      unmentioned: () => ({ status: 'unknown', error: { message: 'left out' } }),
      send: async (items): Promise<Answer> => {
        sent.push([...items])
        const error = judge(items.map(({ key }) => key))
        if (error !== undefined) throw error
        const results = items.map(({ key, values }) => ({ id: key, values }))
        return { status: 201, headers: { get: () => null }, body: { results } }
      },
      ...rules,
    },
    ...options,
  }
}

/** Items of the same letter are one thing to send only when they write the same. */
const isSame = (one: Item, other: Item): boolean => String(one.values) === String(other.values)

test('many inputs become as few requests as their size allows', async () => {
  const plan = planOf()
  const results = await runBatch(['a1', 'b2', 'c3', 'd4', 'e5'], plan)
  expect(results.map(({ input, status }) => `${input} ${status}`)).toEqual([
    'a1 done',
    'b2 done',
    'c3 done',
    'd4 done',
    'e5 done',
  ])
  expect(plan.sent.map((items) => items.length)).toEqual([2, 2, 1])
})

test('inputs of the same identity are joined, over the whole batch, and share their fate', async () => {
  const plan = planOf()
  const results = await runBatch(['a1', 'b2', 'c3', 'a4'], plan)
  expect(plan.sent).toEqual([
    [
      { key: 'a', values: ['1', '4'] },
      { key: 'b', values: ['2'] },
    ],
    [{ key: 'c', values: ['3'] }],
  ])
  expect(results).toHaveLength(4)
  expect(results[3]).toEqual({ status: 'done', input: 'a4', value: '1,4' })
})

test('inputs of different identity that answers could not tell apart go out in separate requests, in order', async () => {
  const plan = planOf({ rules: { isSame }, size: 10 })
  const results = await runBatch(['a1', 'b2', 'a3', 'a4'], plan)
  expect(plan.sent.map((items) => items.map(({ key, values }) => key + values))).toEqual([
    ['a1', 'b2'],
    ['a3'],
    ['a4'],
  ])
  expect(results.map((result) => result.status === 'done' && result.value)).toEqual(['1', '2', '3', '4'])
})

test('no inputs, no requests', async () => {
  const plan = planOf()
  expect(await runBatch([], plan)).toEqual([])
  expect(plan.sent).toEqual([])
})

test('an input that makes no sense stops the call before anything is sent', async () => {
  const plan = planOf({
    toItem: (input) => {
      if (input === '!') throw new TypeError('makes no sense')
      return { key: input, values: [] }
    },
  })
  await expect(runBatch(['a', 'b', 'c', '!'], plan)).rejects.toThrow(TypeError)
  expect(plan.sent).toEqual([])
})

test('an error keeps the results of the requests before it', async () => {
  const error = new AccessError('Revoked.', { remedy: 'Renew it.', requiredScopes: [] })
  const plan = planOf({}, (keys) => (keys.includes('c') ? error : undefined))
  const thrown = await runBatch(['a1', 'c3', 'b2', 'd4', 'e5'], { ...plan, size: 1 }).catch(
    (caught: unknown) => caught,
  )
  expect(isHubSpotError(thrown)).toBe(true)
  expect((thrown as HubSpotError).settled).toEqual([{ status: 'done', input: 'a1', value: '1' }])
})

test('and those in flight as unknown, when the write may have happened', async () => {
  const error = new ServerError('Away.', { remedy: 'Wait.', mayHaveHappened: true })
  const plan = planOf({}, (keys) => (keys.includes('c') ? error : undefined))
  const thrown = (await runBatch(['a1', 'b2', 'c3', 'd4', 'e5'], plan).catch(
    (caught: unknown) => caught,
  )) as HubSpotError
  expect(thrown.settled.map(({ input, status }) => `${input} ${status}`)).toEqual([
    'a1 done',
    'b2 done',
    'c3 unknown',
    'd4 unknown',
  ])
})

test('law: one result per input in their order, no request too large, no key twice in one', async () => {
  const inputs = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(9)).map(([key, n]) => key + n),
  )
  await fc.assert(
    fc.asyncProperty(inputs, fc.integer({ min: 1, max: 4 }), fc.boolean(), async (batch, size, joins) => {
      const plan = planOf({ size, rules: joins ? {} : { isSame } })
      const results = await runBatch(batch, plan)
      expect(results.map(({ input }) => input)).toEqual(batch)
      expect(results.every(({ status }) => status === 'done')).toBe(true)
      for (const items of plan.sent) {
        expect(items.length).toBeLessThanOrEqual(size)
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
      }
    }),
  )
})

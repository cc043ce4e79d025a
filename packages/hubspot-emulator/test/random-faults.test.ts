import { describe, expect, test } from 'vitest'
import type { RandomFaults } from '../src/http/fault.ts'
import type { Fault } from '../src/index.ts'
import { createEmulator } from '../src/index.ts'
import { asking, linkOf } from './ask.ts'

const LABELS = '/crm/associations/2026-03/contacts/companies/labels'
const PROPERTIES = '/crm/properties/2026-03/contacts'

const statuses = async (faults: RandomFaults, paths: readonly string[]): Promise<number[]> => {
  const ask = asking(createEmulator({ faults }))
  const seen: number[] = []
  for (const path of paths) seen.push((await ask('GET', path)).status)
  return seen
}

const times = (count: number, ...paths: string[]): string[] =>
  Array.from({ length: count }, () => paths).flat()

const half = (seed: number, status: number | '5xx' = 503): RandomFaults => ({
  seed,
  rates: [{ percent: 50, fault: { kind: 'status', status } }],
})

describe('trouble by chance', () => {
  test('is the same for the same seed, and another for another', async () => {
    const first = await statuses(half(1), times(40, LABELS))
    expect(await statuses(half(1), times(40, LABELS))).toEqual(first)
    expect(await statuses(half(2), times(40, LABELS))).not.toEqual(first)
  })

  test('meets about as many requests as its rate says', async () => {
    const faults = { seed: 3, rates: [{ percent: 20, fault: { kind: 'status', status: 500 } as Fault }] }
    const failed = (await statuses(faults, times(500, LABELS))).filter((status) => status === 500)
    expect(failed.length).toBeGreaterThan(70)
    expect(failed.length).toBeLessThan(130)
  })

  test.each([0, 100])('of %s percent is never or always', async (percent) => {
    const faults = { seed: 4, rates: [{ percent, fault: { kind: 'status', status: 500 } as Fault }] }
    const expected = percent === 0 ? 200 : 500
    expect(new Set(await statuses(faults, times(50, LABELS)))).toEqual(new Set([expected]))
  })

  test('meets the requests of its own route and operation only', async () => {
    const rates = [
      { percent: 100, route: 'GET /crm/properties/*', fault: { kind: 'status', status: 502 } as Fault },
      { percent: 100, operation: 'listAssociationLabels', fault: { kind: 'status', status: 504 } as Fault },
    ]
    expect(await statuses({ seed: 5, rates }, [PROPERTIES, LABELS, '/crm/limits/v9'])).toEqual([
      502, 504, 404,
    ])
  })

  test('of one rate is not changed by requests or rates of another', async () => {
    const rate = { percent: 50, route: LABELS, fault: { kind: 'status', status: 503 } as Fault }
    const other = { percent: 50, route: PROPERTIES, fault: { kind: 'status', status: 500 } as Fault }
    const alone = await statuses({ seed: 6, rates: [rate] }, times(30, LABELS))
    const mixed = await statuses({ seed: 6, rates: [rate, other] }, times(30, LABELS, PROPERTIES))
    expect(mixed.filter((_, index) => index % 2 === 0)).toEqual(alone)
  })

  test('of 5xx comes with different statuses', async () => {
    const faults = { seed: 7, rates: [{ percent: 100, fault: { kind: 'status', status: '5xx' } as Fault }] }
    expect(new Set(await statuses(faults, times(60, LABELS)))).toEqual(new Set([500, 502, 503, 504, 521]))
  })

  test('starts anew with reset', async () => {
    const emulator = createEmulator({ faults: half(8) })
    const ask = asking(emulator)
    const run = async (): Promise<number[]> => {
      const seen: number[] = []
      for (let count = 0; count < 20; count++) seen.push((await ask('GET', LABELS)).status)
      return seen
    }
    const first = await run()
    emulator.reset()
    expect(await run()).toEqual(first)
  })

  test('gives way to scripted faults but counts on', async () => {
    const emulator = createEmulator({ faults: half(9) })
    const plain = await statuses(half(9), times(10, LABELS))
    emulator.failNext(3, { kind: 'status', status: 418 })
    const ask = asking(emulator)
    const seen: number[] = []
    for (let count = 0; count < 10; count++) seen.push((await ask('GET', LABELS)).status)
    expect(seen).toEqual([418, 418, 418, ...plain.slice(3)])
  })

  test('is begun and ended in the middle', async () => {
    const emulator = createEmulator()
    const ask = asking(emulator)
    emulator.failAtRandom({ seed: 1, rates: [{ percent: 100, fault: { kind: 'status', status: 423 } }] })
    expect((await ask('GET', LABELS)).status).toBe(423)
    emulator.failAtRandom(undefined)
    expect((await ask('GET', LABELS)).status).toBe(200)
  })
})

describe('partial success', () => {
  const inputs = Array.from({ length: 40 }, (_, index) =>
    linkOf(String(index + 1), '201', ['HUBSPOT_DEFINED', 279]),
  )

  const failedIn = async (fault: Fault): Promise<[number, number[], number]> => {
    const emulator = createEmulator()
    emulator.seed({
      records: {
        contacts: inputs.map((_, index) => ({ id: String(index + 1) })),
        companies: [{ id: '201' }],
      },
    })
    emulator.failNext(1, fault)
    const path = '/crm/associations/2026-03/contacts/companies/batch/create'
    const { status, body } = await asking(emulator)('POST', path, { inputs })
    const failed = (body.errors ?? []).map(({ context }: { context: { fromObjectId: string[] } }) =>
      Number(context.fromObjectId[0]),
    )
    return [status, failed, emulator.links('contacts', 'companies').length]
  }

  test('fails the inputs at chosen places', async () => {
    expect(await failedIn({ kind: 'partial', inputs: [0, 39] })).toEqual([207, [1, 40], 38])
  })

  test('fails the inputs that name chosen records', async () => {
    expect(await failedIn({ kind: 'partial', ids: ['7'] })).toEqual([207, [7], 39])
  })

  test('fails some by chance, the same ones every time', async () => {
    const [status, failed, links] = await failedIn({ kind: 'partial', percent: 30 })
    expect(status).toBe(207)
    expect(failed.length).toBeGreaterThan(3)
    expect(failed.length).toBeLessThan(25)
    expect(links).toBe(40 - failed.length)
    expect(await failedIn({ kind: 'partial', percent: 30 })).toEqual([status, failed, links])
  })

  test('leaves requests without inputs alone', async () => {
    const emulator = createEmulator()
    emulator.seed({ records: { contacts: [{ id: '1' }], companies: [{ id: '2' }] } })
    emulator.failNext(1, { kind: 'partial', percent: 100 })
    const path = '/crm/objects/2026-03/contacts/1/associations/companies/2'
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 279 }]
    expect((await asking(emulator)('PUT', path, types)).status).toBe(201)
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator, type EmulatorOptions } from '../src/index.ts'
import { type Ask, asking } from './ask.ts'

const READ = '/crm/associations/2026-03/deals/companies/batch/read'

let ask: Ask

function portal(options: EmulatorOptions = {}): Emulator {
  const emulator = createEmulator(options)
  const companies = ['205', '201', '204', '202', '203']
  emulator.seed({
    records: { deals: [{ id: '515690208449' }, { id: '302' }], companies: companies.map((id) => ({ id })) },
    associations: companies.map((toId) => ({ from: 'deals', fromId: '302', to: 'companies', toId })),
  })
  ask = asking(emulator)
  return emulator
}

beforeEach(() => void portal())

describe('batch read', () => {
  test('a record with links comes with all of them, ids as numbers and from.id as text', async () => {
    const { status, body } = await ask('POST', READ, { inputs: [{ id: '302' }] })
    expect(status).toBe(200)
    expect(body.results).toHaveLength(1)
    expect(body.results[0].from).toEqual({ id: '302' })
    expect(body.results[0].to[0]).toEqual({
      toObjectId: 201,
      associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 341, label: null }],
    })
    expect(body.results[0]).not.toHaveProperty('paging')
  })

  test('a record without links is an entry among the errors, word for word', async () => {
    const { status, body } = await ask('POST', READ, { inputs: [{ id: '515690208449' }, { id: '302' }] })
    expect(status).toBe(207)
    expect(body).toMatchObject({ status: 'COMPLETE', numErrors: 1 })
    expect(body.results.map((result: { from: { id: string } }) => result.from.id)).toEqual(['302'])
    expect(body.errors).toEqual([
      {
        status: 'error',
        category: 'OBJECT_NOT_FOUND',
        subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
        message: 'No company is associated with deal 515690208449.',
        context: { fromObjectId: ['515690208449'], fromObjectType: ['deal'], toObjectType: ['company'] },
      },
    ])
  })

  test('a record that does not exist gets the same entry', async () => {
    const { status, body } = await ask('POST', READ, { inputs: [{ id: '999' }] })
    expect([status, body.errors[0].subCategory]).toEqual([207, 'crm.associations.NO_ASSOCIATIONS_FOUND'])
  })

  test('with unknownIdsInRead "refuse" a record that does not exist refuses the whole request', async () => {
    portal({ unknownIdsInRead: 'refuse' })
    const { status, body } = await ask('POST', READ, { inputs: [{ id: '302' }, { id: '999' }] })
    expect([status, body.context.INVALID_OBJECT_IDS]).toEqual([400, ['DEAL=999 is not valid']])
  })

  test('each record pages by a cursor of its own, in its own result', async () => {
    portal({ associationPageSize: 2 })
    const pages: number[][] = []
    for (let after: string | undefined, more = true; more; ) {
      const { body } = await ask('POST', READ, {
        inputs: [after === undefined ? { id: '302' } : { id: '302', after }],
      })
      const [result] = body.results
      pages.push(result.to.map((to: { toObjectId: number }) => to.toObjectId))
      after = result.paging?.next.after
      more = after !== undefined
    }
    expect(pages).toEqual([[201, 202], [203, 204], [205]])
  })

  test('a cursor is opaque and holds while links change', async () => {
    const emulator = portal({ associationPageSize: 2 })
    const first = await ask('POST', READ, { inputs: [{ id: '302' }] })
    const after: string = first.body.results[0].paging.next.after
    expect(after).not.toMatch(/^\d+$/)
    await ask('DELETE', '/crm/objects/2026-03/deals/302/associations/companies/201')
    expect(emulator.links('deals', 'companies')).toHaveLength(4)
    const second = await ask('POST', READ, { inputs: [{ id: '302', after }] })
    expect(second.body.results[0].to.map((to: { toObjectId: number }) => to.toObjectId)).toEqual([203, 204])
  })

  test('a made-up cursor is refused', async () => {
    const { status, body } = await ask('POST', READ, { inputs: [{ id: '302', after: 'no cursor' }] })
    expect([status, body.category]).toEqual([400, 'VALIDATION_ERROR'])
  })

  test('1,000 inputs pass, 1,001 are refused', async () => {
    expect((await ask('POST', READ, { inputs: Array(1000).fill({ id: '302' }) })).status).toBe(200)
    expect((await ask('POST', READ, { inputs: Array(1001).fill({ id: '302' }) })).status).toBe(400)
  })

  test('pages hold 500 links unless told otherwise', async () => {
    const emulator = createEmulator()
    const ids = Array.from({ length: 501 }, (_, index) => String(1000 + index))
    emulator.seed({
      records: { deals: [{ id: '1' }], companies: ids.map((id) => ({ id })) },
      associations: ids.map((toId) => ({ from: 'deals', fromId: '1', to: 'companies', toId })),
    })
    const { body } = await asking(emulator)('POST', READ, { inputs: [{ id: '1' }] })
    expect(body.results[0].to).toHaveLength(500)
    expect(body.results[0].paging.next).toHaveProperty('after')
  })
})

describe('list of one record', () => {
  const LIST = '/crm/objects/2026-03/deals/302/associations/companies'

  test('pages with limit and after', async () => {
    const first = await ask('GET', `${LIST}?limit=3`)
    expect(first.status).toBe(200)
    expect(first.body.results.map((one: { toObjectId: number }) => one.toObjectId)).toEqual([201, 202, 203])
    const second = await ask('GET', `${LIST}?limit=3&after=${first.body.paging.next.after}`)
    expect(second.body.results.map((one: { toObjectId: number }) => one.toObjectId)).toEqual([204, 205])
    expect(second.body).not.toHaveProperty('paging')
  })

  test('a record without links is an empty list, a record that is not there is 404', async () => {
    const empty = await ask('GET', '/crm/objects/2026-03/deals/515690208449/associations/companies')
    expect([empty.status, empty.body]).toEqual([200, { results: [] }])
    const missing = await ask('GET', '/crm/objects/2026-03/deals/999/associations/companies')
    expect([missing.status, missing.body.category]).toEqual([404, 'OBJECT_NOT_FOUND'])
  })

  test.each(['many', '0', '501', '2.5'])('a limit of %s is refused', async (limit) => {
    expect((await ask('GET', `${LIST}?limit=${limit}`)).status).toBe(400)
  })

  test('the other direction lists the same links', async () => {
    const { body } = await ask('GET', '/crm/objects/2026-03/companies/201/associations/deals')
    expect(body.results).toEqual([
      { toObjectId: 302, associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 342, label: null }] },
    ])
  })
})

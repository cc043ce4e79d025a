import { beforeEach, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking } from './ask.ts'

const PAIR = '/crm/v3/associations/contacts/companies'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    records: {
      contacts: [{ id: '101' }, { id: '102' }],
      companies: [{ id: '201' }, { id: '202' }],
      deals: Array.from({ length: 150 }, (_, at) => ({ id: `${301 + at}` })),
    },
    labels: [{ from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' }],
  })
  ask = asking(emulator)
})

const input = (from: string, to: string, type: string) => ({ from: { id: from }, to: { id: to }, type })
const create = (...inputs: object[]) => ask('POST', `${PAIR}/batch/create`, { inputs })
const read = (id: string, path = PAIR, after?: string) =>
  ask('POST', `${path}/batch/read`, { inputs: [{ id, after }] })

test('types are told by number and name, custom ones by their own name', async () => {
  const { status, body } = await ask('GET', `${PAIR}/types`)
  expect(status).toBe(200)
  expect(body.results).toEqual(
    expect.arrayContaining([
      { id: '279', name: 'contact_to_company_unlabeled' },
      { id: '1', name: 'contact_to_company' },
      { id: '1', name: 'billing' },
    ]),
  )
})

test('links are made by the name of a type and answered as they came', async () => {
  const inputs = [input('101', '201', 'contact_to_company'), input('101', '202', 'billing')]
  const { status, body } = await create(...inputs)
  expect([status, body.status, body.results]).toEqual([201, 'COMPLETE', inputs])
  expect(emulator.links('contacts', 'companies').map(({ to, labels }) => [to, labels])).toEqual([
    ['201', ['Primary']],
    ['202', ['Billing contact']],
  ])
})

test('towards companies only the primary one is read', async () => {
  await create(input('101', '201', 'contact_to_company'), input('101', '202', 'contact_to_company_unlabeled'))
  const { status, body } = await read('101')
  expect(status).toBe(200)
  expect(body.results).toEqual([{ from: { id: '101' }, to: [{ id: '201', type: 'contact_to_company' }] }])
  await create(input('102', '202', 'contact_to_company_unlabeled'))
  expect((await read('102')).body).toMatchObject({ results: [], numErrors: 1 })
  const back = await read('202', '/crm/v3/associations/companies/contacts')
  expect(back.body.results[0].to.map(({ id }: { id: string }) => id)).toEqual(['101', '102'])
})

test('a record is read a hundred at a time', async () => {
  emulator.seed({
    associations: Array.from({ length: 150 }, (_, at) => ({
      from: 'contacts',
      fromId: '101',
      to: 'deals',
      toId: `${301 + at}`,
    })),
  })
  const path = '/crm/v3/associations/contacts/deals'
  const [first] = (await read('101', path)).body.results
  expect([first.to.length, first.paging.next.after]).toEqual([100, '100'])
  const [second] = (await read('101', path, first.paging.next.after)).body.results
  expect([second.to.length, second.to.at(-1)]).toEqual([50, { id: '450', type: 'contact_to_deal_unlabeled' }])
  expect(second).not.toHaveProperty('paging')
})

test('archiving takes the named type off, and with the plain one the whole link', async () => {
  await create(input('101', '201', 'billing'))
  const archive = (type: string) =>
    ask('POST', `${PAIR}/batch/archive`, { inputs: [input('101', '201', type)] })
  expect(await archive('billing')).toMatchObject({ status: 204, body: undefined })
  expect(emulator.links('contacts', 'companies')[0]?.labels).toEqual([])
  await archive('contact_to_company_unlabeled')
  expect(emulator.links('contacts', 'companies')).toEqual([])
})

test.each([
  [
    'a name that the pair does not have',
    input('101', '201', 'contact_to_deal'),
    'contact_to_deal is not a valid',
  ],
  ['a record that is not there', input('101', '999', 'billing'), 'One or more associations are invalid'],
  ['no type', { from: { id: '101' }, to: { id: '201' } }, 'required fields were not set: [type]'],
])('%s is refused', async (_, given, message) => {
  const { status, body } = await create(given)
  expect([status, body.message]).toEqual([400, expect.stringContaining(message)])
  expect(emulator.links('contacts', 'companies')).toEqual([])
})

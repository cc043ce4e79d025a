import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'
import { type Ask, asking, linkOf, spec } from './ask.ts'

const PAIR = '/crm/objects/2026-03/contacts/101/associations/companies/201'
const BATCH = '/crm/associations/2026-03/contacts/companies/batch/create'
const LABELS = '/crm/associations/2026-03/contacts/companies/labels'
const ID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

let ask: Ask

beforeEach(() => {
  const emulator = createEmulator()
  emulator.seed({ records: { contacts: [{ id: '101' }], companies: [{ id: '201' }] } })
  ask = asking(emulator)
})

describe('whole bodies as recorded', () => {
  test('unknown custom type', async () => {
    const { status, body } = await ask('POST', BATCH, { inputs: [linkOf('101', '201', ['USER_DEFINED', 3])] })
    expect(status).toBe(400)
    expect(body).toEqual({
      status: 'error',
      message: 'One or more associations are invalid',
      correlationId: ID,
      context: {
        associationSpec: ['USER_DEFINED=3'],
        INVALID_ASSOCIATION_TYPE_ID: ['USER_DEFINED=3 is not a valid association definition id'],
      },
      category: 'VALIDATION_ERROR',
    })
  })

  test('unknown object type, without a category', async () => {
    const { status, body } = await ask('GET', LABELS.replace('contacts', 'widgets'))
    expect(status).toBe(400)
    expect(body).toEqual({
      status: 'error',
      message: 'Unable to infer object type from: widgets',
      correlationId: ID,
    })
  })

  test('no token', async () => {
    const { status, body } = await ask('GET', LABELS, undefined, { token: null })
    expect(status).toBe(401)
    expect(body).toEqual({
      status: 'error',
      message: expect.stringMatching(
        /^Authentication credentials not found\. This API supports OAuth 2\.0 authentication/,
      ),
      correlationId: ID,
      category: 'INVALID_AUTHENTICATION',
    })
  })
})

describe('messages as recorded', () => {
  test.each([
    ['no body', undefined, 'Invalid JSON input: a request body was expected, but none found'],
    [
      'missing fields',
      '[{}]',
      'Invalid input JSON on line 1, column 3. Some required fields were not set: [associationCategory, associationTypeId]',
    ],
    [
      'text instead of a list',
      '"HUBSPOT_DEFINED"',
      'Cannot deserialize value of type java.util.HashSet<AssociationSpec> from String value',
    ],
  ])('PUT with %s', async (_, text, message) => {
    const { status, body } = await ask('PUT', PAIR, undefined, text === undefined ? {} : { text })
    expect([status, body.message]).toEqual([400, message])
  })

  test('inputs that are no list', async () => {
    const { status, body } = await ask('POST', BATCH, { inputs: {} })
    expect(status).toBe(400)
    expect(body.message).toBe('Cannot deserialize instance of java.util.ArrayList out of START_OBJECT token')
    expect(body).not.toHaveProperty('category')
  })

  test('a label that is absent or null', async () => {
    for (const given of [{ name: 'any' }, { name: 'any', label: null }]) {
      const { status, body } = await ask('POST', LABELS, given)
      expect([status, body.message]).toEqual([
        400,
        expect.stringContaining('Some required fields were not set: [label]'),
      ])
    }
  })

  test('a malformed object type id', async () => {
    const { status, body } = await ask('GET', LABELS.replace('contacts', '0-9999'))
    expect([status, body.message]).toEqual([400, 'Invalid object or event type id: 0-9999'])
  })
})

describe('refusals in the same envelope whose texts nobody recorded', () => {
  test('text that is not JSON', async () => {
    const { status, body } = await ask('POST', BATCH, undefined, { text: '{"inputs":[' })
    expect([status, body.category]).toEqual([400, 'VALIDATION_ERROR'])
    expect(body.message).toMatch(/^Invalid input JSON on line 1, column \d+/)
  })

  test('the place of a missing field is found in a body of several lines', async () => {
    const text = '{\n "inputs": [\n  {"from": {"id": "1"},\n   "types": []}\n ]\n}'
    const { body } = await ask('POST', BATCH, undefined, { text })
    expect(body.message).toBe(
      'Invalid input JSON on line 4, column 15. Some required fields were not set: [to]',
    )
  })

  test('a number where text is wanted, and a category that is none', async () => {
    const number = await ask('POST', BATCH, { inputs: [{ from: { id: 101 }, to: { id: '201' }, types: [] }] })
    expect([number.status, number.body.message]).toEqual([
      400,
      'Cannot deserialize value of type string from Number value',
    ])
    const category = await ask('PUT', PAIR, [spec('MY_OWN', 1)])
    expect([category.status, category.body.message]).toEqual([
      400,
      'Cannot deserialize value of type associationCategory from String "MY_OWN"',
    ])
  })

  test('null where a value is optional counts as absent', async () => {
    expect((await ask('POST', LABELS, { name: 'any', label: 'Any', inverseLabel: null })).status).toBe(200)
  })

  test.each(['GET', 'PATCH', 'POST'])('%s on one pair is 405 and says what is allowed', async (method) => {
    const { status, body, headers } = await ask(method, PAIR, method === 'GET' ? undefined : [])
    expect([status, body.status, headers.get('allow')]).toEqual([405, 'error', 'PUT, DELETE'])
  })

  test.each([2 ** 31, -(2 ** 31) - 1, 279.5])(
    'a type id of %d, which is no 32-bit integer',
    async (typeId) => {
      const { status, body } = await ask('PUT', PAIR, [spec('HUBSPOT_DEFINED', typeId)])
      expect([status, body.message]).toEqual([
        400,
        expect.stringMatching(/^Cannot deserialize value of type int/),
      ])
    },
  )

  test.each(['2147483648', '1.5', 'me'])('the user %s, who cannot be', async (userId) => {
    const { status } = await ask('POST', `/crm/associations/2026-03/usage/high-usage-report/${userId}`)
    expect(status).toBe(400)
  })

  test('a path that nothing answers at is 404', async () => {
    expect(await ask('GET', '/crm/v9/anything')).toMatchObject({ status: 404, body: { status: 'error' } })
  })
})

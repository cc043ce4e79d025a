import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf } from './ask.ts'
import { expectRecorded, REFUSAL } from './recorded-bodies.ts'

const PAIR = '/crm/v4/objects/contacts/101/associations/companies/201'
const CREATE = '/crm/v4/associations/contacts/companies/batch/create'
const LABELS = '/crm/associations/2026-09/contacts/companies/labels'
const VALIDATION = { ...REFUSAL, category: 'VALIDATION_ERROR' }

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    records: {
      contacts: [{ id: '101', properties: { email: 'ada@example.com' } }],
      companies: [{ id: '101' }, { id: '201' }, { id: '38374264688' }],
    },
    labels: [{ from: 'contacts', to: 'companies', name: 'manages', label: 'Manager', typeId: 40 }],
  })
  ask = asking(emulator)
})

describe('association types', () => {
  test('a custom number that the portal does not have', async () => {
    expectRecorded(await ask('POST', CREATE, { inputs: [linkOf('101', '201', ['USER_DEFINED', 3])] }), {
      status: 400,
      body: {
        ...VALIDATION,
        message: 'One or more associations are invalid',
        context: {
          associationSpec: ['USER_DEFINED=3'],
          INVALID_ASSOCIATION_TYPE_ID: ['USER_DEFINED=3 is not a valid association definition id'],
        },
      },
    })
  })

  test('a number of the other direction is judged by its own objects, whatever the path says', async () => {
    const inputs = [linkOf('101', '38374264688', ['HUBSPOT_DEFINED', 280])]
    expectRecorded(await ask('POST', CREATE, { inputs }), {
      status: 400,
      body: {
        ...VALIDATION,
        message: 'One or more associations are invalid',
        context: {
          INVALID_OBJECT_IDS: ['CONTACT=38374264688 is not valid'],
          objectId: ['38374264688'],
          objectType: ['CONTACT'],
        },
      },
    })
  })
})

describe('bodies', () => {
  test('fields that are missing', async () => {
    expectRecorded(await ask('PUT', PAIR, [{}]), {
      status: 400,
      body: {
        ...VALIDATION,
        message:
          'Invalid input JSON on line 1, column 3. Some required fields were not set: [associationCategory, associationTypeId]',
      },
    })
  })

  test('no body at all', async () => {
    expectRecorded(await ask('PUT', PAIR), {
      status: 400,
      body: {
        ...VALIDATION,
        message: 'Invalid JSON input: a request body was expected, but none found',
      },
    })
  })

  test('text where a list of types is wanted, without a category', async () => {
    expectRecorded(await ask('PUT', PAIR, 'contact_to_company'), {
      status: 400,
      body: {
        ...REFUSAL,
        message: expect.stringMatching(
          /^Cannot deserialize value of type java\.util\.HashSet<(.*\.)?AssociationSpec> from String value/,
        ),
      },
    })
  })

  test('inputs that are no list, without a category', async () => {
    expectRecorded(await ask('POST', CREATE, { inputs: {} }), {
      status: 400,
      body: {
        ...REFUSAL,
        message: expect.stringMatching(/^Cannot deserialize instance of java\.util\.ArrayList/),
      },
    })
  })
})

describe('object types', () => {
  test('a name that HubSpot does not know, without a category', async () => {
    expectRecorded(await ask('GET', LABELS.replace('contacts', 'widgets')), {
      status: 400,
      body: { ...REFUSAL, message: 'Unable to infer object type from: widgets' },
    })
  })

  test('the bare name of a custom object', async () => {
    emulator.seed({ schemas: [{ name: 'vendor' }] })
    expectRecorded(await ask('GET', LABELS.replace('contacts', 'vendor')), {
      status: 400,
      body: { ...REFUSAL, message: 'Unable to infer object type from: vendor' },
    })
  })

  test('an id of an object type that is none', async () => {
    const { status, body } = await ask('GET', LABELS.replace('contacts', '0-9999'))
    expect([status, body.message]).toEqual([400, 'Invalid object or event type id: 0-9999'])
  })
})

describe('labels', () => {
  test('a name that is taken in the portal', async () => {
    const { status, body } = await ask('POST', LABELS, { name: 'manages', label: 'Another' })
    expect([status, body.message]).toEqual([
      400,
      'Association definition named manages already exists for portal',
    ])
  })

  test('a text that is taken on the pair', async () => {
    expectRecorded(await ask('POST', LABELS, { name: 'another', label: 'Manager' }), {
      status: 400,
      body: {
        ...VALIDATION,
        subCategory: 'AssociationValidationError.DUPLICATE_ASSOCIATION_LABEL',
        message: 'Association definition label Manager already exists on ObjectType pair',
      },
    })
  })

  test('a text that is null or absent', async () => {
    for (const given of [{ name: 'another', label: null }, { name: 'another' }]) {
      const { status, body } = await ask('POST', LABELS, given)
      expect([status, body.message]).toEqual([
        400,
        expect.stringContaining('Some required fields were not set: [label]'),
      ])
    }
  })

  test('the plain type, while labels remain', async () => {
    emulator.seed({ schemas: [{ name: 'vendor', objectTypeId: '2-555' }] })
    const path = '/crm/associations/2026-09/2-555/companies/labels'
    await ask('POST', path, { name: 'supplies', label: 'Supplier' })
    const plain = (await ask('GET', path)).body.results.find(
      (type: { label: unknown }) => type.label === null,
    )
    const { status, body } = await ask('DELETE', `${path}/${plain.typeId}`)
    expect([status, body.message]).toEqual([
      400,
      `Definition with label still exists; Cannot delete unlabeled type with associationTypeId ${plain.typeId}`,
    ])
  })

  test('a number that is no label', async () => {
    const { status, body } = await ask('DELETE', `${LABELS}/4711`)
    expect([status, body.message]).toEqual([400, 'Unable to find objectTypeIds'])
  })

  test('the fifty-first of a pair is 437', async () => {
    for (let count = 2; count <= 50; count++) {
      expect((await ask('POST', LABELS, { name: `label_${count}`, label: `Label ${count}` })).status).toBe(
        200,
      )
    }
    const { status, body } = await ask('POST', LABELS, { name: 'label_51', label: 'Label 51' })
    expect([status, body.message]).toEqual([
      437,
      expect.stringMatching(/^No more than 50 association types are allowed between /),
    ])
  })
})

describe('who asks, and how', () => {
  test('no token', async () => {
    expectRecorded(await ask('GET', LABELS, undefined, { token: null }), {
      status: 401,
      body: {
        ...REFUSAL,
        message: expect.stringMatching(
          /^Authentication credentials not found\. This API supports OAuth 2\.0 authentication/,
        ),
        category: 'INVALID_AUTHENTICATION',
      },
    })
  })

  test('a token without the scopes', async () => {
    const scoped = asking(createEmulator({ tokens: { access: { narrow: { scopes: [] } } } }))
    const reply = await scoped('POST', '/crm/v3/objects/contacts/search', {}, { token: 'narrow' })
    expectRecorded(reply, {
      status: 403,
      body: {
        ...REFUSAL,
        message: expect.stringMatching(/^This app hasn't been granted all required scopes to make this call/),
        category: 'MISSING_SCOPES',
        errors: [
          {
            message: expect.any(String),
            context: { requiredGranularScopes: expect.arrayContaining(['crm.objects.contacts.read']) },
          },
        ],
        links: { scopes: expect.stringMatching(/^https:/) },
      },
    })
  })

  test.each(['GET', 'PATCH'])('%s on one pair does not exist', async (method) => {
    expect((await ask(method, PAIR, method === 'GET' ? undefined : [])).status).toBe(405)
  })
})

describe('records', () => {
  test('a contact whose e-mail is known', async () => {
    const properties = { email: 'ada@example.com' }
    expectRecorded(await ask('POST', '/crm/v3/objects/contacts', { properties }), {
      status: 409,
      body: {
        ...REFUSAL,
        message: 'Contact already exists. Existing ID: 101',
        category: 'CONFLICT',
      },
    })
  })

  test('an upsert by the record id', async () => {
    emulator.seed({ portalId: 77 })
    const inputs = [{ id: '201', idProperty: 'hs_object_id', properties: {} }]
    const { status, body } = await ask('POST', '/crm/v3/objects/companies/batch/upsert', { inputs })
    expect([status, body.message]).toEqual([
      400,
      'Unable to perform update/upsert by non-unique 0-2 property hs_object_id in portal ID 77',
    ])
  })

  test('the same record twice in a batch', async () => {
    const inputs = [1, 2].map(() => ({ id: '201', properties: { name: 'Example' } }))
    const { status, body } = await ask('POST', '/crm/v3/objects/companies/batch/update', { inputs })
    expect([status, body.message]).toEqual([
      400,
      expect.stringContaining('Duplicate IDs found in batch input'),
    ])
  })

  test('a contact updated in a batch by e-mail', async () => {
    const inputs = [{ id: 'ada@example.com', idProperty: 'email', properties: {} }]
    expect((await ask('POST', '/crm/v3/objects/contacts/batch/update', { inputs })).status).toBe(400)
  })

  test('a refresh token that is worth nothing', async () => {
    const known = asking(createEmulator({ tokens: { refresh: { good: {} } } }))
    const form = {
      grant_type: 'refresh_token',
      client_id: 'app',
      client_secret: 'secret',
      refresh_token: 'bad',
    }
    const text = String(new URLSearchParams(form))
    const reply = await known('POST', '/oauth/v3/token', undefined, { token: null, text })
    expectRecorded(reply, {
      status: 400,
      body: {
        error: 'invalid_grant',
        error_description: 'refresh token is invalid, expired or revoked',
        status: 'BAD_REFRESH_TOKEN',
        message: expect.any(String),
      },
    })
  })
})

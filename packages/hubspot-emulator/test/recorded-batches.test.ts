import { beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type Emulator } from '../src/index.ts'
import { type Ask, asking, linkOf } from './ask.ts'
import { BATCH, expectRecorded } from './recorded-bodies.ts'

const LIMITS = '/crm/associations/2026-03/definitions/configurations/contacts/deals/batch'

let emulator: Emulator
let ask: Ask

beforeEach(() => {
  emulator = createEmulator()
  emulator.seed({
    records: {
      contacts: [{ id: '101' }, { id: '102' }],
      companies: [{ id: '101935997007' }],
      deals: [{ id: '515690208449' }],
      tickets: [{ id: '501' }],
    },
    labels: [{ from: 'contacts', to: 'companies', name: 'manages', label: 'Manager', typeId: 40 }],
  })
  ask = asking(emulator)
})

describe('batch read', () => {
  test.each([
    ['a record without links', '515690208449'],
    ['an id that no record has', '515690208450'],
  ])('%s is an entry among the errors, and nothing else', async (_, id) => {
    const path = '/crm/v4/associations/deals/companies/batch/read'
    expectRecorded(await ask('POST', path, { inputs: [{ id }] }), {
      status: 207,
      body: {
        ...BATCH,
        results: [],
        numErrors: 1,
        errors: [
          {
            status: 'error',
            category: 'OBJECT_NOT_FOUND',
            subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
            message: `No company is associated with deal ${id}.`,
            context: { fromObjectId: [id], fromObjectType: ['deal'], toObjectType: ['company'] },
          },
        ],
      },
    })
  })

  test('the other record’s id is a number, the asked one’s is text', async () => {
    await ask('PUT', '/crm/v4/objects/contacts/101/associations/default/companies/101935997007')
    const path = '/crm/v4/associations/contacts/companies/batch/read'
    expectRecorded(await ask('POST', path, { inputs: [{ id: '101' }] }), {
      status: 200,
      body: {
        ...BATCH,
        results: [
          {
            from: { id: '101' },
            to: [
              {
                toObjectId: 101_935_997_007,
                associationTypes: [{ category: 'HUBSPOT_DEFINED', typeId: 279, label: null }],
              },
            ],
          },
        ],
      },
    })
  })
})

describe('labelled batch create', () => {
  test('answers the labels of the pair, with ids as numbers', async () => {
    const inputs = [linkOf('101', '101935997007', ['USER_DEFINED', 40])]
    expectRecorded(await ask('POST', '/crm/v4/associations/contacts/companies/batch/create', { inputs }), {
      status: 201,
      body: {
        ...BATCH,
        results: [
          {
            fromObjectTypeId: '0-1',
            fromObjectId: 101,
            toObjectTypeId: '0-2',
            toObjectId: 101_935_997_007,
            labels: ['Manager'],
          },
        ],
      },
    })
  })
})

describe('associate default', () => {
  test('answers two results per input, one per direction, with ids as text', async () => {
    const inputs = [{ from: { id: '101' }, to: { id: '501' } }]
    const path = '/crm/v4/associations/contacts/tickets/batch/associate/default'
    const direction = (from: string, to: string, associationTypeId: number) => ({
      from: { id: from },
      to: { id: to },
      associationSpec: { associationCategory: 'HUBSPOT_DEFINED', associationTypeId },
    })
    expectRecorded(await ask('POST', path, { inputs }), {
      status: 200,
      body: {
        ...BATCH,
        results: expect.toSatisfy((results: { associationSpec: { associationTypeId: number } }[]) => {
          const byNumber = results.toSorted(
            (one, other) => one.associationSpec.associationTypeId - other.associationSpec.associationTypeId,
          )
          expect(byNumber).toEqual([direction('101', '501', 15), direction('501', '101', 16)])
          return true
        }),
      },
    })
  })
})

describe('limits', () => {
  test('a limit that was set', async () => {
    const inputs = [{ category: 'HUBSPOT_DEFINED', typeId: 3, maxToObjectIds: 5 }]
    const path = LIMITS.replace('contacts/deals', 'deals/contacts')
    expectRecorded(await ask('POST', `${path}/create`, { inputs }), {
      status: 201,
      body: {
        ...BATCH,
        results: [{ category: 'HUBSPOT_DEFINED', typeId: 3, userEnforcedMaxToObjectIds: 5, label: null }],
      },
    })
  })

  test.each(['create', 'update'])('%s of a type that is not of the pair cancels the batch', async (verb) => {
    const inputs = [{ category: 'HUBSPOT_DEFINED', typeId: 5, maxToObjectIds: 5 }]
    expectRecorded(await ask('POST', `${LIMITS}/${verb}`, { inputs }), {
      status: 207,
      body: {
        ...BATCH,
        status: 'CANCELED',
        results: [],
        numErrors: 1,
        errors: [
          {
            status: 'error',
            category: 'VALIDATION_ERROR',
            subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
            message: '0-5 is not a valid association type between CONTACT and DEAL',
            context: { type: ['0-5'], fromObjectType: ['CONTACT'], toObjectType: ['DEAL'] },
          },
        ],
      },
    })
  })

  test('removing answers 204 in every version, also where there was no limit', async () => {
    const inputs = [{ category: 'HUBSPOT_DEFINED', typeId: 4 }]
    for (const version of ['v4', '2026-03', '2026-09']) {
      const reply = await ask('POST', `${LIMITS.replace('2026-03', version)}/purge`, { inputs })
      expect([version, reply.status, reply.body]).toEqual([version, 204, undefined])
    }
  })

  test('update sets a limit that there was not', async () => {
    const inputs = [{ category: 'HUBSPOT_DEFINED', typeId: 4, maxToObjectIds: 2 }]
    const { status, body } = await ask('POST', `${LIMITS}/update`, { inputs })
    expect([status, body.results[0].userEnforcedMaxToObjectIds]).toEqual([200, 2])
  })

  test('types without a limit are listed with null, in both directions', async () => {
    const { body } = await ask('GET', '/crm/associations/2026-03/definitions/configurations/all')
    for (const typeId of [3, 4]) {
      const entry = { category: 'HUBSPOT_DEFINED', typeId, userEnforcedMaxToObjectIds: null, label: null }
      expect(body.results).toContainEqual(entry)
    }
  })
})

describe('records', () => {
  test('all that a batch read did not find come in one entry', async () => {
    const inputs = [{ id: '101' }, { id: '998' }, { id: '999' }]
    const { status, body } = await ask('POST', '/crm/v3/objects/contacts/batch/read', { inputs })
    expect(status).toBe(207)
    const { results, ...rest } = body
    expect(results.map(({ id }: { id: string }) => id)).toEqual(['101'])
    expect(rest).toEqual({
      ...BATCH,
      numErrors: 1,
      errors: [
        {
          status: 'error',
          category: 'OBJECT_NOT_FOUND',
          message:
            'Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.',
          context: { ids: ['998', '999'] },
        },
      ],
    })
  })

  test('results come in another order than the inputs', async () => {
    const inputs = [{ id: '102' }, { id: '101' }]
    const { body } = await ask('POST', '/crm/v3/objects/contacts/batch/read', { inputs })
    expect(body.results.map(({ id }: { id: string }) => id)).toEqual(['101', '102'])
  })

  test('a record created with an association without types has no association', async () => {
    const associations = [{ to: { id: '101935997007' }, types: [] }]
    const { status } = await ask('POST', '/crm/v3/objects/contacts', { properties: {}, associations })
    expect([status, emulator.links('contacts', 'companies')]).toEqual([201, []])
  })
})

describe('v3', () => {
  test('a body of another shape creates nothing and is answered as a success', async () => {
    const path = '/crm/v3/associations/contacts/companies/batch/create'
    const { status, body } = await ask('POST', path, { from: { id: '101' }, to: { id: '201' }, type: 'x' })
    expect([status, body.status, body.results]).toEqual([201, 'COMPLETE', []])
    expect(emulator.links('contacts', 'companies')).toEqual([])
  })
})

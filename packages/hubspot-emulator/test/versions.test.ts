import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { type ContractVersion, contract } from '../contract/documents.ts'
import { routes } from '../src/http/generated/routes.ts'
import { createEmulator } from '../src/index.ts'
import { type Ask, asking, linkOf, spec } from './ask.ts'

const VERSIONS = ['v4', '2025-09', '2026-03', '2026-09'] as const

/** One request per operation, in an order in which each finds what it needs; paths as the dated versions have them. */
const REQUESTS: readonly [operation: string, method: string, path: string, body?: unknown][] = [
  [
    'createAssociationsBatch',
    'POST',
    '/crm/associations/V/contacts/companies/batch/create',
    { inputs: [linkOf('101', '201', ['USER_DEFINED', 40])] },
  ],
  [
    'createDefaultAssociationsBatch',
    'POST',
    '/crm/associations/V/contacts/companies/batch/associate/default',
    { inputs: [{ from: { id: '102' }, to: { id: '201' } }] },
  ],
  [
    'readAssociationsBatch',
    'POST',
    '/crm/associations/V/contacts/companies/batch/read',
    { inputs: [{ id: '101' }] },
  ],
  [
    'setAssociationLabels',
    'PUT',
    '/crm/objects/V/contacts/101/associations/companies/202',
    [spec('HUBSPOT_DEFINED', 1)],
  ],
  ['createDefaultAssociation', 'PUT', '/crm/objects/V/contacts/102/associations/default/companies/202'],
  ['listAssociations', 'GET', '/crm/objects/V/contacts/101/associations/companies?limit=1'],
  [
    'archiveAssociationLabelsBatch',
    'POST',
    '/crm/associations/V/contacts/companies/batch/labels/archive',
    { inputs: [linkOf('101', '201', ['USER_DEFINED', 40])] },
  ],
  [
    'archiveAssociationsBatch',
    'POST',
    '/crm/associations/V/contacts/companies/batch/archive',
    { inputs: [{ from: { id: '101' }, to: [{ id: '201' }] }] },
  ],
  ['archiveAssociation', 'DELETE', '/crm/objects/V/contacts/101/associations/companies/202'],
  ['requestHighUsageReport', 'POST', '/crm/associations/V/usage/high-usage-report/7'],
  ['listAssociationLabels', 'GET', '/crm/associations/V/contacts/companies/labels'],
  [
    'createAssociationLabel',
    'POST',
    '/crm/associations/V/contacts/companies/labels',
    { name: 'partner', label: 'Partner' },
  ],
  [
    'updateAssociationLabel',
    'PUT',
    '/crm/associations/V/contacts/companies/labels',
    { associationTypeId: 40, label: 'Bills' },
  ],
  [
    'createAssociationLimitsBatch',
    'POST',
    '/crm/associations/V/definitions/configurations/contacts/companies/batch/create',
    { inputs: [{ category: 'USER_DEFINED', typeId: 40, maxToObjectIds: 3 }] },
  ],
  [
    'updateAssociationLimitsBatch',
    'POST',
    '/crm/associations/V/definitions/configurations/contacts/companies/batch/update',
    { inputs: [{ category: 'USER_DEFINED', typeId: 40, maxToObjectIds: 4 }] },
  ],
  ['listAssociationLimits', 'GET', '/crm/associations/V/definitions/configurations/contacts/companies'],
  ['listAllAssociationLimits', 'GET', '/crm/associations/V/definitions/configurations/all'],
  [
    'purgeAssociationLimitsBatch',
    'POST',
    '/crm/associations/V/definitions/configurations/contacts/companies/batch/purge',
    { inputs: [{ category: 'USER_DEFINED', typeId: 40 }] },
  ],
  ['deleteAssociationLabel', 'DELETE', '/crm/associations/V/contacts/companies/labels/40'],
]

const LOOKUPS: typeof REQUESTS = [
  [
    'readObjectsBatch',
    'POST',
    '/crm/objects/V/contacts/batch/read',
    { inputs: [{ id: '101' }], properties: ['email'], propertiesWithHistory: [] },
  ],
  [
    'createObjectsBatch',
    'POST',
    '/crm/objects/V/contacts/batch/create',
    { inputs: [{ properties: { email: 'a@example.com' } }] },
  ],
  [
    'updateObjectsBatch',
    'POST',
    '/crm/objects/V/contacts/batch/update',
    { inputs: [{ id: '101', properties: { firstname: 'A' } }] },
  ],
  [
    'upsertObjectsBatch',
    'POST',
    '/crm/objects/V/contacts/batch/upsert',
    { inputs: [{ id: 'b@example.com', idProperty: 'email', properties: {} }] },
  ],
  ['searchObjects', 'POST', '/crm/objects/V/contacts/search', { filterGroups: [], properties: [], limit: 1 }],
  ['listObjects', 'GET', '/crm/objects/V/contacts'],
  ['getObject', 'GET', '/crm/objects/V/contacts/101'],
  ['updateObject', 'PATCH', '/crm/objects/V/contacts/101', { properties: { firstname: 'B' } }],
  ['archiveObjectsBatch', 'POST', '/crm/objects/V/contacts/batch/archive', { inputs: [{ id: '101' }] }],
  [
    'mergeObjects',
    'POST',
    '/crm/objects/V/companies/merge',
    { primaryObjectId: '201', objectIdToMerge: '202' },
  ],
  ['listObjectSchemas', 'GET', '/crm-object-schemas/V/schemas'],
  ['getObjectSchema', 'GET', '/crm-object-schemas/V/schemas/contacts'],
  ['listProperties', 'GET', '/crm/properties/V/contacts'],
  ['getAccountDetails', 'GET', '/account-info/V/details'],
  ['trackAssociationLabels', 'GET', '/crm/limits/V/associations/labels'],
  ['trackAssociationRecordsFrom', 'GET', '/crm/limits/V/associations/records/from'],
  ['trackAssociationRecordsTo', 'GET', '/crm/limits/V/associations/records/0-1/to'],
  ['trackAssociationRecords', 'GET', '/crm/limits/V/associations/records/0-1/0-2'],
]

/** Where v4 keeps what the dated versions have under one prefix. */
function pathIn(version: ContractVersion, path: string): string {
  // The first dated version has no address of its own for custom objects.
  const isSchemas = version === '2025-09' && path.startsWith('/crm-object-schemas/')
  if (isSchemas) return path.replace('/V/', '/v3/')
  if (version !== 'v4') return path.replace('/V/', `/${version}/`)
  const isRecords =
    /^\/crm\/(objects\/V\/\w+\/\d+\/associations|associations\/V\/(\w+\/\w+\/batch|usage))/.test(path)
  if (isRecords) return path.replace(/^\/crm\/(\w+)\/V\//, '/crm/v4/$1/')
  if (path.startsWith('/crm/associations/')) return path.replace('/V/', '/v4/')
  return path.startsWith('/crm/')
    ? path.replace(/^\/crm\/(\w+)\/V\//, '/crm/v3/$1/')
    : path.replace('/V/', '/v3/')
}

function portal(): { ask: Ask; emulator: ReturnType<typeof createEmulator> } {
  // As documented rather than as measured: that is what the contract's shapes say.
  const emulator = createEmulator({ idFormat: 'string', purgeAnswer: 'documented' })
  emulator.seed({
    schemas: [{ name: 'vendor' }],
    records: { contacts: [{ id: '101' }, { id: '102' }], companies: [{ id: '201' }, { id: '202' }] },
    labels: [
      {
        from: 'contacts',
        to: 'companies',
        name: 'billing',
        label: 'Billing contact',
        inverseLabel: 'Billed by',
        typeId: 40,
        inverseTypeId: 41,
      },
    ],
  })
  return { ask: asking(emulator), emulator }
}

/** Status of success per operation where it is not 200: v4, then the dated versions. */
const STATUSES: Readonly<Record<string, readonly [v4: number, dated: number]>> = {
  createAssociationsBatch: [201, 201],
  setAssociationLabels: [201, 201],
  archiveAssociation: [204, 204],
  archiveAssociationsBatch: [204, 200],
  archiveAssociationLabelsBatch: [204, 200],
  updateAssociationLabel: [204, 204],
  deleteAssociationLabel: [204, 204],
  createAssociationLimitsBatch: [201, 201],
  purgeAssociationLimitsBatch: [204, 200],
  createObjectsBatch: [201, 201],
  archiveObjectsBatch: [204, 204],
}

function statusIn(version: ContractVersion, operation: string): number {
  if (version === '2025-09' && operation === 'createAssociationLimitsBatch') return 200
  return STATUSES[operation]?.[version === 'v4' ? 0 : 1] ?? 200
}

function responseValidator(version: ContractVersion) {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('int32', true)
  ajv.addFormat('int64', true)
  ajv.addSchema({ $id: version, components: contract[version].components })
  return (operation: string, status: number, body: unknown): string => {
    const described = Object.values(contract[version].paths)
      .flatMap((item) => [item.get, item.put, item.post, item.patch, item.delete])
      .find((one) => one?.operationId === operation)
    const response = described?.responses[status] ?? (status < 300 ? undefined : described?.responses.default)
    if (response === undefined) return `${status} is not declared`
    const component = response.$ref.split('/').at(-1) ?? ''
    const content = contract[version].components.responses[component]?.content ?? {}
    const [media] = Object.keys(content)
    if (media === undefined) return body === undefined ? '' : 'a body where none is declared'
    const pointer = `${version}${response.$ref}/content/${media.replaceAll('/', '~1').replaceAll('*', '%2A')}/schema`
    ajv.validate({ $ref: pointer }, body)
    // Entries of `errors` are documented with two more required fields, which no recorded answer has.
    const errors = ajv.errors?.filter(({ instancePath, params }) => {
      const isEntry = /^\/errors\/\d+$/.test(instancePath)
      return !(isEntry && ['errors', 'links'].includes(params.missingProperty))
    })
    return ajv.errorsText(errors, { dataVar: '' }).replace('No errors', '')
  }
}

describe.each(VERSIONS)('%s', (version) => {
  test.each([
    ['associations', REQUESTS],
    ['lookups', LOOKUPS],
  ] as const)(
    'every operation on %s answers with its status and in the shape of the contract',
    async (_, requests) => {
      const { ask, emulator } = portal()
      const validate = responseValidator(version)
      for (const [operation, method, path, body] of requests) {
        const { status, body: answer } = await ask(method, pathIn(version, path), body)
        expect.soft([operation, status]).toEqual([operation, statusIn(version, operation)])
        expect.soft(emulator.received.at(-1)?.operation).toBe(operation)
        expect.soft([operation, validate(operation, status, answer)]).toEqual([operation, ''])
      }
    },
  )

  test('refusals and partial answers have the shape of the contract too', async () => {
    const { ask } = portal()
    const validate = responseValidator(version)
    const check = async (operation: string, path: string, body: unknown, wanted: number) => {
      const { status, body: answer } = await ask('POST', pathIn(version, path), body)
      expect.soft([operation, status, validate(operation, status, answer)]).toEqual([operation, wanted, ''])
    }
    const base = '/crm/associations/V/contacts/companies/batch'
    await check(
      'createAssociationsBatch',
      `${base}/create`,
      { inputs: [linkOf('9', '201', ['USER_DEFINED', 40])] },
      400,
    )
    await check(
      'createAssociationsBatch',
      `${base}/create`,
      { inputs: [linkOf('101', '201', ['USER_DEFINED', 9])] },
      400,
    )
    await check('readAssociationsBatch', `${base}/read`, { inputs: [{ id: '101' }] }, 207)
    const limits = '/crm/associations/V/definitions/configurations/contacts/companies/batch'
    const wrong = { inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 3, maxToObjectIds: 1 }] }
    await check('createAssociationLimitsBatch', `${limits}/create`, wrong, version === '2025-09' ? 200 : 207)
    await check('updateAssociationLimitsBatch', `${limits}/update`, wrong, version === '2025-09' ? 200 : 207)
    await check('readObjectsBatch', '/crm/objects/V/contacts/batch/read', { inputs: [{ id: '9' }] }, 207)
  })
})

test('the requests above cover every operation that the contract has', () => {
  const asked = new Set([...REQUESTS, ...LOOKUPS].map(([operation]) => operation))
  const others = routes.map(({ operation }) => operation).filter((operation) => !asked.has(operation))
  expect([...new Set(others)].sort()).toEqual([
    'archiveAssociationsBatchV3',
    'archiveObject',
    'createAccessToken',
    'createAssociationsBatchV3',
    'createObject',
    'introspectToken',
    'listAssociationTypesV3',
    'readAssociationsBatchV3',
  ])
})

test('v4 answers at its older label and limit paths as well', async () => {
  const { ask } = portal()
  expect((await ask('GET', '/crm/v4/associations/contacts/companies/labels')).status).toBe(200)
  expect(
    (await ask('POST', '/crm/v4/associations/contacts/companies/labels', { name: 'x', label: 'X' })).status,
  ).toBe(200)
  expect(
    (
      await ask('PUT', '/crm/v4/associations/contacts/companies/labels', {
        associationTypeId: 40,
        label: 'Y',
      })
    ).status,
  ).toBe(204)
  expect((await ask('DELETE', '/crm/v4/associations/contacts/companies/labels/40')).status).toBe(204)
  expect((await ask('GET', '/crm/v4/associations/definitions/configurations/all')).status).toBe(200)
})

test('all versions see one portal', async () => {
  const { ask, emulator } = portal()
  await ask('PUT', '/crm/v4/objects/contacts/101/associations/default/companies/201')
  await ask('PUT', '/crm/objects/2026-09/contacts/102/associations/default/companies/201')
  const { body } = await ask('GET', '/crm/objects/2025-09/companies/201/associations/contacts')
  expect(body.results).toHaveLength(2)
  expect(emulator.links('contacts', 'companies')).toHaveLength(2)
})

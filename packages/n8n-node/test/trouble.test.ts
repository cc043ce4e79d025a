import { expect, test } from 'vitest'
import { aPortal, labelsBetween } from './a-portal.ts'
import { execute, type Step } from './fake-execution.ts'
import { by, onAssociations, onLabels } from './parameters.ts'

const create = (more = {}) => onAssociations('create', more)
const good = { from: '101', to: '201', labels: 'Billing contact' }

async function stopped(emulator = aPortal(), step: Step) {
  return execute(emulator, step).then(
    () => {
      throw new Error('the execution was expected to stop')
    },
    ({ name, message, description, context, httpCode, failure }) => ({
      name,
      message,
      description,
      item: context?.itemIndex,
      itemsChanged: context?.data?.itemsChanged,
      httpCode,
      failure,
    }),
  )
}

test.each<[string, object, object]>([
  [
    'an unknown label, with the nearest one',
    { labels: 'Bilng contact' },
    {
      error: 'Labels: contacts → companies has no label "Bilng contact"; did you mean "Billing contact"?',
      details: {
        code: 'UNKNOWN_LABEL',
        remedy:
          'Correct the label, map its spelling to an existing label, or allow missing labels to be created.',
      },
    },
  ],
  [
    'a label of the other direction',
    { labels: 'Advised by' },
    {
      error: 'Labels: the label "Advised by" belongs to companies → contacts, not to contacts → companies',
      details: { code: 'WRONG_DIRECTION', remedy: expect.stringContaining('Swap from and to') },
    },
  ],
  [
    'an id that is not one',
    { from: 'abc' },
    {
      error: 'From Record: "abc" is not a HubSpot record id, which is digits only',
      details: { code: 'INVALID_RECORD_ID', remedy: expect.any(String) },
    },
  ],
  [
    'an id that has lost digits',
    { to: 1.01935997007e20 },
    {
      error: expect.stringContaining('To Record: '),
      details: { code: 'INVALID_RECORD_ID', remedy: expect.any(String) },
    },
  ],
  [
    'an item without the field',
    { from: undefined },
    {
      error: 'From Record: empty where a record id belongs',
      details: { code: 'MISSING_VALUE', remedy: 'Fill it in, or leave it out.' },
    },
  ],
  [
    'an object where a text belongs',
    { to: { id: '201' } },
    {
      error: 'To Record: there is a list or an object where a record id belongs',
      details: { code: 'UNREADABLE_ROW', remedy: expect.any(String) },
    },
  ],
  [
    'a record that is not there',
    { to: '999' },
    {
      error: 'To Record: HubSpot has no record 999 of companies',
      details: { code: 'RECORD_NOT_FOUND', remedy: expect.any(String), correlationId: expect.any(String) },
    },
  ],
])('%s is told, and keeps no other item from being done', async (_, wrong, told) => {
  const emulator = aPortal()
  const output = await execute(emulator, {
    parameters: create(),
    items: [{ ...good, ...wrong }, good],
    isContinuing: true,
  })
  // No other keys: n8n would take the item for a success and send it down the wrong branch.
  expect(output[0]).toEqual({ json: told, pairedItem: { item: 0 } })
  expect(output[1]?.json).toMatchObject({ status: 'applied' })
  expect(labelsBetween(emulator, '101', '201')).toEqual(['Billing contact'])
})

test.each<[string, object, string, string]>([
  ['several records with the value', by('domain', 'shared.example.com'), 'AMBIGUOUS_RECORD', '202, 203'],
  ['nobody with the value', by('domain', 'nobody.example.com'), 'RECORD_NOT_FOUND', 'nobody.example.com'],
  ['a property that is not there', by('property', 'erp=7'), 'PROPERTY_NOT_USABLE', '"erp"'],
  ['a property without its name', by('property', '=7'), 'UNREADABLE_ROW', 'customer_number=4711'],
  ['a property without its value', by('property', 'customer_number='), 'MISSING_VALUE', 'customer_number'],
  ['a value without its property', by('property', 'C-1'), 'UNREADABLE_ROW', 'customer_number=4711'],
])('a record by %s', async (_, toRecord, code, message) => {
  const [item] = await execute(aPortal(), {
    parameters: create({ toRecord }),
    items: [good],
    isContinuing: true,
  })
  expect(item?.json).toMatchObject({ error: expect.stringContaining(message), details: { code } })
})

test('an object type that is not there', async () => {
  const [item] = await execute(aPortal(), {
    parameters: create({ toObjectType: 'compnies' }),
    items: [good],
    isContinuing: true,
  })
  expect(item?.json.error).toBe(
    'To Object: "compnies" is not an object type of this portal; did you mean "companies"?',
  )
})

test('without On Error: Continue, the first item in trouble stops, and what was done is told', async () => {
  const emulator = aPortal()
  const items = [good, { ...good, from: '102' }, { ...good, from: 'abc' }, { ...good, to: '999' }]
  expect(await stopped(emulator, { parameters: create(), items })).toEqual({
    name: 'NodeOperationError',
    message: 'From Record: "abc" is not a HubSpot record id, which is digits only',
    item: 2,
    itemsChanged: '0–1',
    description: expect.stringMatching(
      /^Take the id from HubSpot .* HubSpot was changed for 2 items \(0–1\), which stays so\. Not done: 2 items \(2–3\)\. Set On Error to "Continue \(using error output\)" to get an answer for each item\.$/,
    ),
    httpCode: undefined,
    failure: undefined,
  })
  expect(labelsBetween(emulator, '102', '201')).toEqual(['Billing contact'])
})

test('items that were changed are all named, however scattered, but not all in the text', async () => {
  const emulator = aPortal()
  const contacts = Array.from({ length: 30 }, (_, index) => ({ id: String(1000 + index) }))
  emulator.seed({ records: { contacts } })
  const items = contacts.map(({ id }, index) => ({ ...good, from: index % 2 === 0 ? id : 'abc' }))
  const told = await stopped(emulator, { parameters: create(), items })
  expect(told.itemsChanged).toBe('0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28')
  expect(told.description).toContain('changed for 15 items (0, 2, 4, 6, 8, 10, 12, 14, …)')
})

test('an execution that changed nothing says so', async () => {
  const told = await stopped(aPortal(), { parameters: create(), items: [{ ...good, from: 'abc' }] })
  expect(told.description).toContain('Nothing was changed in HubSpot.')
})

test('a read that stops says nothing about changes', async () => {
  const told = await stopped(aPortal(), {
    parameters: onAssociations('getAll'),
    items: [{ from: '101' }, { from: 'abc' }],
  })
  expect(told).toMatchObject({ item: 1, message: expect.stringContaining('From Record: "abc"') })
  expect(told.description).not.toMatch(/changed/)
})

test('a wrong key stops at once', async () => {
  const emulator = aPortal({ tokens: { access: { other: {} } } })
  const told = await stopped(emulator, { parameters: create(), items: [good, good] })
  expect(told).toMatchObject({
    name: 'NodeApiError',
    message: 'HubSpot does not accept the credential',
    description: expect.stringMatching(/^Check that the access token is complete.* Nothing was changed/),
    httpCode: '401',
    failure: { cause: 'credential-invalid' },
  })
  expect(emulator.received).toHaveLength(1)
})

test('a missing scope names the scopes', async () => {
  const emulator = aPortal({ tokens: { access: { test: { scopes: ['crm.objects.deals.read'] } } } })
  const told = await stopped(emulator, { parameters: create(), items: [good] })
  expect(told).toMatchObject({
    message: 'HubSpot does not allow the credential to do this',
    httpCode: '403',
    description: expect.stringContaining('crm.objects.contacts'),
  })
})

test('a wrong key with On Error: Continue is an answer for every item', async () => {
  const emulator = aPortal({ tokens: { access: { other: {} } } })
  const output = await execute(emulator, { parameters: create(), items: [good, good], isContinuing: true })
  expect(output.map(({ json, pairedItem }) => [json.details, pairedItem])).toEqual([
    [expect.objectContaining({ code: 'NOT_SENT' }), { item: 0 }],
    [expect.objectContaining({ code: 'NOT_SENT' }), { item: 1 }],
  ])
})

test('no credential at all is an answer for every item, or stops', async () => {
  const step = { parameters: create(), items: [good, good], credentials: 'missing' } as const
  const output = await execute(aPortal(), { ...step, isContinuing: true })
  expect(output.map(({ json }) => json.error)).toEqual(Array(2).fill(expect.stringContaining('credentials')))
  expect(await stopped(aPortal(), step)).toMatchObject({ name: 'NodeOperationError' })
})

test('an expression that cannot be worked out concerns its own item, or stops before anything is sent', async () => {
  const parameters = create({
    labels: (item: { labels?: string }) => {
      if (item.labels === 'broken')
        throw Object.assign(new Error('Invalid syntax'), { description: 'Mend it' })
      return item.labels
    },
  })
  const items = [good, { ...good, labels: 'broken' }]
  const emulator = aPortal()
  expect(await stopped(emulator, { parameters, items })).toMatchObject({ item: 1, message: 'Invalid syntax' })
  expect(emulator.received).toEqual([])
  const output = await execute(emulator, { parameters, items, isContinuing: true })
  expect(output.map(({ json }) => json.status ?? json.error)).toEqual(['applied', 'Invalid syntax'])
})

test('ten thousand items with five hundred bad ones: the bad are told, the others done', async () => {
  const emulator = aPortal()
  const items = Array.from({ length: 10_000 }, (_, index) => ({
    from: index % 20 === 7 ? `X${index}` : String(1000 + index),
    to: '201',
    labels: 'Billing contact',
  }))
  emulator.seed({
    records: {
      contacts: items.filter(({ from }) => !from.startsWith('X')).map(({ from }) => ({ id: from })),
    },
  })
  const output = await execute(emulator, { parameters: create(), items, isContinuing: true })
  expect(output.filter(({ json }) => json.status === 'applied')).toHaveLength(9500)
  expect(output.filter(({ json }) => json.error !== undefined)).toHaveLength(500)
  expect(output.every(({ pairedItem }, index) => (pairedItem as { item: number }).item === index)).toBe(true)
})

test('a partial answer of HubSpot’s fails its pair and no other', async () => {
  const emulator = aPortal({ missingRecords: 'entry' })
  const items = [good, { ...good, to: '999' }, { ...good, from: '102' }]
  const output = await execute(emulator, { parameters: create(), items, isContinuing: true })
  expect(emulator.received.map(({ status }) => status)).toContain(207)
  expect(output.map(({ json }) => json.status ?? json.details)).toEqual([
    'applied',
    expect.objectContaining({ code: 'RECORD_NOT_FOUND' }),
    'applied',
  ])
})

test('a rate limit is waited out', async () => {
  const emulator = aPortal()
  emulator.failNext(2, { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING', retryAfterSeconds: 0 })
  const [item] = await execute(emulator, { parameters: create(), items: [good] })
  expect(item?.json.status).toBe('applied')
})

test('the daily limit stops, and says until when', async () => {
  const emulator = aPortal()
  emulator.failNext(
    1,
    { kind: 'status', status: 429, policy: 'DAILY' },
    { operation: 'createAssociationsBatch' },
  )
  const told = await stopped(emulator, { parameters: create(), items: [good] })
  expect(told).toMatchObject({
    name: 'NodeApiError',
    message: expect.stringContaining("HubSpot's daily limit stopped"),
    httpCode: '429',
    failure: { cause: 'quota-exhausted' },
  })
})

test('a stopped workflow sends nothing more, whatever On Error says', async () => {
  const emulator = aPortal()
  const controller = new AbortController()
  const { fetch } = emulator
  const stopping = {
    ...emulator,
    fetch: (...request: Parameters<typeof fetch>) => {
      if (emulator.received.length === 3) controller.abort(new Error('stopped by a person'))
      return fetch(...request)
    },
  }
  const step = { parameters: create(), items: [good], isContinuing: true, signal: controller.signal }
  await expect(execute(stopping, step)).rejects.toMatchObject({
    message: 'The execution was stopped',
    description: expect.stringContaining('Nothing was changed in HubSpot.'),
  })
  const { length } = emulator.received
  await new Promise((resolve) => setImmediate(resolve))
  expect(emulator.received).toHaveLength(length)
  expect(emulator.links('contacts', 'companies')).toEqual([])
})

test('trouble with labels is an answer of the same shape', async () => {
  const [item] = await execute(aPortal(), {
    parameters: onLabels('update', { label: 'Advisr', updateFields: { labelText: 'X' } }),
    items: [{}],
    isContinuing: true,
  })
  expect(item).toEqual({
    json: {
      error: 'Contacts → companies has no label "Advisr"; did you mean "Advisor"?',
      details: { code: 'UNKNOWN_LABEL', remedy: 'Correct the label, or create it first.' },
    },
    pairedItem: { item: 0 },
  })
})

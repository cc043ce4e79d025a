import { expect, test } from 'vitest'
import {
  answerRequests,
  createSchemaPortal,
  listLabels,
  listLimits,
  type SchemaAnswer,
  type SchemaAsk,
} from '../src/index.ts'
import { aPortal } from './a-portal.ts'

const direction = { from: 'contacts', to: 'companies' }

async function answersTo(
  asks: readonly SchemaAsk[],
  { portal = aPortal(), dryRun = false, objects = direction } = {},
) {
  const requests = asks.map((ask, position) => ({ position, ...objects, ask }))
  const schemas = createSchemaPortal(portal.client)
  const answers = await Array.fromAsync(answerRequests(schemas, requests, { dryRun }))
  return answers.sort((a, b) => a.request.position - b.request.position)
}

const told = (answer: SchemaAnswer) => {
  const { status, message } = answer
  return 'code' in answer ? `${status} ${answer.code}: ${message}` : `${status}: ${message}`
}

async function labelsNow(portal: ReturnType<typeof aPortal>, { from, to } = direction) {
  const labels = await portal.client.labels.list(from, to)
  return labels.flatMap(({ category, label }) => (category === 'USER_DEFINED' ? (label ?? []) : [])).sort()
}

test('a label is created, and its answer has the numbers of both sides', async () => {
  const portal = aPortal()
  const [answer] = await answersTo([{ kind: 'create-label', label: 'Owner', inverseLabel: 'Owned by' }], {
    portal,
  })
  expect(answer).toMatchObject({
    status: 'applied',
    message: 'the label was created',
    label: {
      label: 'Owner',
      inverseLabel: 'Owned by',
      typeId: expect.any(Number),
      inverseTypeId: expect.any(Number),
    },
  })
  expect(await labelsNow(portal)).toContain('Owner')
  expect(await labelsNow(portal, { from: 'companies', to: 'contacts' })).toContain('Owned by')
})

test('creating what is there changes nothing; another text on the other side is for an update', async () => {
  const portal = aPortal()
  const answers = await answersTo(
    [
      { kind: 'create-label', label: 'Billing contact' },
      { kind: 'create-label', label: 'Advisor' },
      { kind: 'create-label', label: ' ' },
    ],
    { portal },
  )
  expect(answers.map(told)).toEqual([
    'unchanged: the label is there already',
    'rejected ALREADY_THERE: contacts → companies has the label "Advisor", which reads "Advised by" from the other side, already',
    'rejected MISSING_VALUE: a label needs a text',
  ])
  expect(portal.emulator.received.every(({ method }) => method === 'GET')).toBe(true)
})

test('an update of one side leaves the other side as it is', async () => {
  const portal = aPortal()
  const answers = await answersTo(
    [
      { kind: 'update-label', of: 'Advisor', label: 'Consultant' },
      { kind: 'update-label', of: 'billing contact', label: 'Invoice contact' },
      { kind: 'update-label', of: 'Decision maker', label: 'Decision maker' },
    ],
    { portal },
  )
  expect(answers.map(told)).toEqual([
    'applied: the label was renamed from "Advisor"',
    'applied: the label was renamed from "Billing contact"',
    'unchanged: the label reads so already',
  ])
  expect(answers[0]).toMatchObject({ label: { label: 'Consultant', inverseLabel: 'Advised by' } })
  expect(await labelsNow(portal)).toEqual(['Consultant', 'Decision maker', 'Invoice contact'])
  expect(await labelsNow(portal, { from: 'companies', to: 'contacts' })).toEqual([
    'Advised by',
    'Decision maker',
    'Invoice contact',
  ])
})

test('a label of one object type is found from either of its sides', async () => {
  const portal = aPortal()
  const objects = { from: 'contacts', to: 'contacts' }
  await answersTo([{ kind: 'update-label', of: 'Reports to', label: 'Answers to' }], { portal, objects })
  expect(await labelsNow(portal, objects)).toEqual(['Answers to', 'Manager'])
})

test('labels are named by their types too, and deleted; HubSpot’s own are not', async () => {
  const portal = aPortal()
  const [advisor] = (await portal.client.labels.list('contacts', 'companies')).filter(
    ({ label }) => label === 'Advisor',
  )
  const answers = await answersTo(
    [
      { kind: 'delete-label', of: `USER_DEFINED:${advisor?.typeId}` },
      { kind: 'delete-label', of: 'Bilng contact' },
      { kind: 'delete-label', of: 'Primary' },
    ],
    { portal },
  )
  expect(answers.map(told)).toEqual([
    'applied: the label was deleted',
    'rejected UNKNOWN_LABEL: contacts → companies has no label "Bilng contact"; did you mean "Billing contact"?',
    'rejected NOT_CHANGEABLE: the label "Primary" of contacts → companies is HubSpot\'s own or an app\'s, and cannot be changed',
  ])
  expect(await labelsNow(portal)).not.toContain('Advisor')
})

test('limits are created, updated and deleted, each only where that makes sense', async () => {
  const portal = aPortal()
  const ask = async (...asks: SchemaAsk[]) => (await answersTo(asks, { portal })).map(told)
  expect(
    await ask(
      { kind: 'update-limit', maxToObjectIds: 5 },
      { kind: 'create-limit', of: 'Advisor', maxToObjectIds: 2 },
      { kind: 'create-limit', of: 'Advisr', maxToObjectIds: 2 },
      { kind: 'create-limit', of: 'Billing contact', maxToObjectIds: 0.5 },
      { kind: 'delete-limit', of: 'Decision maker' },
    ),
  ).toEqual([
    'rejected NOT_THERE: contacts → companies has no limit',
    'applied: the limit was set',
    'rejected UNKNOWN_LABEL: contacts → companies has no label "Advisr"; did you mean "Advisor"?',
    'rejected INVALID_LIMIT: 0.5 is not a limit, which is a whole number of records',
    'unchanged: no limit is set',
  ])
  expect(
    await ask(
      { kind: 'create-limit', of: 'Advisor', maxToObjectIds: 2 },
      { kind: 'create-limit', maxToObjectIds: 9 },
    ),
  ).toEqual(['unchanged: the limit is set already', 'applied: the limit was set'])
  expect(await ask({ kind: 'create-limit', of: 'Advisor', maxToObjectIds: 3 })).toEqual([
    'rejected ALREADY_THERE: "Advisor" of contacts → companies has a limit of 2 already',
  ])
  expect(await ask({ kind: 'update-limit', of: 'Advisor', maxToObjectIds: 3 })).toEqual([
    'applied: the limit was changed from 2',
  ])
  expect(await ask({ kind: 'delete-limit', of: 'Advisor' }, { kind: 'delete-limit' })).toEqual([
    'applied: the limit of 3 was cleared',
    'applied: the limit of 9 was cleared',
  ])
  const limits = await portal.client.limits.list('contacts', 'companies')
  expect(limits.filter(({ maxToObjectIds }) => maxToObjectIds !== null)).toEqual([])
})

test('a dry run plans and changes nothing', async () => {
  const portal = aPortal()
  const answers = await answersTo(
    [
      { kind: 'create-label', label: 'Owner' },
      { kind: 'delete-label', of: 'Advisor' },
      { kind: 'create-limit', maxToObjectIds: 5 },
    ],
    { portal, dryRun: true },
  )
  expect(answers.map(told)).toEqual([
    'planned: the label would be created',
    'planned: the label would be deleted',
    'planned: the limit would be set',
  ])
  expect(portal.emulator.received.every(({ method }) => method === 'GET')).toBe(true)
})

test('two requests for the same are one; two that contradict each other are told', async () => {
  const answers = await answersTo([
    { kind: 'create-label', label: 'Owner' },
    { kind: 'create-label', label: 'Owner' },
    { kind: 'create-label', label: 'Owner', inverseLabel: 'Owned by' },
  ])
  expect(answers.map(told)).toEqual([
    'applied: the label was created',
    'unchanged: repeats 0',
    'rejected CONFLICTING_ROWS: 0 asks something else of the same',
  ])
})

test('many requests about one pair read it once', async () => {
  const portal = aPortal()
  const limits = Array.from({ length: 200 }, () => ({ kind: 'delete-limit' }) as const)
  await answersTo(limits, { portal })
  expect(portal.emulator.received.length).toBeLessThan(8)
})

test('what HubSpot refuses keeps nothing else from being done', async () => {
  const portal = aPortal()
  const answers = await answersTo(
    [
      { kind: 'create-label', label: 'Owner', name: 'billing_contact' },
      { kind: 'create-label', label: 'Friend' },
    ],
    { portal },
  )
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'applied'])
  expect(answers[0]).toMatchObject({ code: 'REFUSED_BY_HUBSPOT' })
})

test('a token that stops working answers every request, then is thrown', async () => {
  const portal = aPortal()
  const requests = ['One', 'Two'].map((label, position) => ({
    position,
    ...direction,
    ask: { kind: 'create-label', label } as const,
  }))
  const answers: SchemaAnswer[] = []
  const run = async () => {
    for await (const answer of answerRequests(createSchemaPortal(portal.client), requests, { dryRun: false }))
      answers.push(answer)
  }
  portal.emulator.failNext(1, { kind: 'status', status: 401 }, { operation: 'createAssociationLabel' })
  await expect(run()).rejects.toThrow(/401/)
  expect(answers.map(told).sort()).toEqual([
    expect.stringContaining('failed NOT_DONE: not done, the run stopped before'),
    expect.stringContaining('failed NOT_DONE: not done, the run stopped before'),
  ])
})

test('labels and limits are listed by pair, and of all pairs in both directions', async () => {
  const portal = aPortal()
  await answersTo([{ kind: 'create-limit', of: 'Advisor', maxToObjectIds: 2 }], { portal })
  const schemas = createSchemaPortal(portal.client)
  const questions = [
    { position: 0, objects: direction },
    { position: 1, objects: { from: 'contacts', to: 'compnies' } },
    { position: 2 },
  ]
  const [one, unknown, all] = await Array.fromAsync(listLabels(schemas, questions))
  const texts = (listing: typeof one) =>
    listing?.status === 'done'
      ? listing.entries.map(({ label, inverseLabel }) => [label, inverseLabel])
      : listing
  expect(texts(one)).toEqual(
    expect.arrayContaining([
      [null, undefined],
      ['Primary', undefined],
      ['Billing contact', 'Billing contact'],
      ['Advisor', 'Advised by'],
    ]),
  )
  expect(texts(one)).not.toContainEqual(['Advised by', 'Advisor'])
  expect(unknown).toMatchObject({ status: 'rejected', code: 'UNKNOWN_OBJECT_TYPE' })
  expect(texts(all)).toEqual(
    expect.arrayContaining([
      ['Advised by', 'Advisor'],
      ['Manager', 'Reports to'],
    ]),
  )
  const [ofPair, , ofAll] = await Array.fromAsync(listLimits(schemas, questions))
  const limit = { label: 'Advisor', maxToObjectIds: 2, pair: { from: { name: 'contacts' } } }
  expect(ofPair).toMatchObject({ entries: [limit] })
  expect(ofAll).toMatchObject({ entries: [limit] })
})

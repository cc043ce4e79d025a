import type { CallInput } from '../src/call-input.ts'
import {
  type AssociationsClient,
  type ClientEvent,
  createAssociationsClient,
  type InputResult,
  isRateLimitError,
  type RecordPair,
  type WrittenPair,
} from '../src/index.ts'
import type { OPERATIONS } from '../src/operation-table.ts'
import type { OperationName } from '../src/operations.ts'

// Nothing here runs: it is enough that it compiles, and that the marked lines do not.

type Equal<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false

function expectType<_Holds extends true>(): void {}

expectType<Equal<OperationName, keyof typeof OPERATIONS>>()

// Options.
createAssociationsClient({ accessToken: 'pat' })
createAssociationsClient({ accessToken: async () => 'pat', apiVersion: 'v4', fetch })
createAssociationsClient({ oauth: { clientId: 'a', clientSecret: 'b', refreshToken: 'c' } })
createAssociationsClient({
  accessToken: 'pat',
  // @ts-expect-error: a version that does not exist
  apiVersion: 'v3',
})
createAssociationsClient({
  // @ts-expect-error: a token is a text
  accessToken: 42,
})
createAssociationsClient({
  oauth: {
    clientId: 'a',
    clientSecret: 'b',
    // @ts-expect-error: an option that does not exist
    token: 'c',
  },
})
createAssociationsClient({
  accessToken: 'pat',
  batchSizes: {
    // @ts-expect-error: a batch that does not exist
    create: 10,
  },
})

declare const client: AssociationsClient

// Inputs.
client.associations.createBatch('contacts', 'companies', [
  { fromId: '1', toId: '2', types: [{ category: 'USER_DEFINED', typeId: 3 }] },
])
client.associations.createBatch('contacts', 'companies', [
  {
    // @ts-expect-error: ids are strings, since numbers lose digits
    fromId: 1,
    toId: '2',
    types: [],
  },
])
client.associations.createBatch('contacts', 'companies', [
  {
    fromId: '1',
    toId: '2',
    types: [
      // @ts-expect-error: a number alone does not say which type is meant
      { typeId: 3 },
    ],
  },
])
client.associations.createBatch('contacts', 'companies', [
  {
    fromId: '1',
    toId: '2',
    types: [
      {
        // @ts-expect-error: a category that does not exist
        category: 'CUSTOM',
        typeId: 3,
      },
    ],
  },
])
// @ts-expect-error: a labelled create needs types
client.associations.createBatch('contacts', 'companies', [{ fromId: '1', toId: '2' }])
client.labels.create('contacts', 'companies', {
  label: 'Boss',
  name: 'boss',
  // @ts-expect-error: HubSpot's names stay on the wire
  associationTypeId: 3,
})

// Results.
const created = client.associations.createBatch('contacts', 'companies', [])
expectType<Equal<Awaited<typeof created>[number]['status'], 'done' | 'failed' | 'unknown'>>()

declare const result: InputResult<RecordPair, WrittenPair>
// @ts-expect-error: only what is done has a value
result.value
if (result.status === 'done') {
  expectType<Equal<typeof result.value, WrittenPair>>()
  // @ts-expect-error: what is done has no error
  result.error
} else {
  expectType<Equal<typeof result.error.message, string>>()
}

// Errors and events.
declare const thrown: unknown
if (isRateLimitError(thrown)) {
  expectType<Equal<typeof thrown.resetsAt, number | undefined>>()
  expectType<Equal<typeof thrown.name, 'RateLimitError'>>()
}
declare const event: ClientEvent
if (event.type === 'retry') expectType<Equal<typeof event.delayMs, number>>()
if (event.type === 'notice') {
  // @ts-expect-error: a notice is not waited for
  event.delayMs
}

// What goes over the wire is held against the contract.
const body: CallInput<'associations.createBatch'>['body'] = {
  inputs: [
    {
      from: { id: '1' },
      to: { id: '2' },
      types: [
        {
          associationCategory: 'USER_DEFINED',
          associationTypeId: 3,
        },
      ],
    },
  ],
}
const wrongBody: CallInput<'associations.createBatch'>['body'] = {
  inputs: [
    {
      from: { id: '1' },
      to: { id: '2' },
      types: [
        {
          // @ts-expect-error: reads say category, writes of associations do not
          category: 'USER_DEFINED',
          associationTypeId: 3,
        },
      ],
    },
  ],
}
expectType<Equal<CallInput<'labels.list'>['body'], undefined>>()
expectType<Equal<CallInput<'labels.delete'>['parameters']['associationTypeId'], number>>()

export type Used = typeof body | typeof wrongBody

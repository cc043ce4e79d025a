import { toAssociationSpec } from './association-type-wire.ts'
import type { Call, CallOptions } from './call.ts'
import type { CallInput } from './call-input.ts'
import { InvalidRequestError } from './errors/invalid-request-error.ts'
import { sentence } from './errors/sentence.ts'
import { inputErrorFromEntry } from './fate.ts'
import { given } from './given.ts'
import { LIST_PAGE_SIZE } from './hubspot-numbers.ts'
import { looseList, looseObject, looseTexts } from './loose-json.ts'
import type { Ends } from './named-subjects.ts'
import { pagesOf } from './pages.ts'
import { type AssociatedRecord, readAssociatedRecords } from './read-associations.ts'
import { requireId } from './record-id.ts'
import { type RecordPair, type TypedPair, toPair, toTypedPair } from './record-pair.ts'
import type { WrittenPair } from './write-associations.ts'

/** What a call about one pair is made with. */
export interface SingleCall<Input> {
  readonly call: Call
  readonly ends: Ends
  readonly input: Input
  readonly options: CallOptions | undefined
}

/** Sets the labels of one pair. */
export async function createOne({ call, ends, input, options }: SingleCall<TypedPair>): Promise<WrittenPair> {
  const { types, fromId, toId } = toTypedPair(input)
  const parameters = pairParameters(ends, { fromId, toId })
  const { body } = await call(
    'associations.create',
    { parameters, body: types.map(toAssociationSpec) },
    options,
  )
  return { fromId, toId, labels: looseTexts(looseObject(body).labels) }
}

/** Associates one pair without a label. */
export async function createDefaultOne({
  call,
  ends,
  input,
  options,
}: SingleCall<RecordPair>): Promise<void> {
  const { fromId, toId } = toPair(input)
  const parameters = {
    fromObjectType: ends.from,
    fromObjectId: fromId,
    toObjectType: ends.to,
    toObjectId: toId,
  }
  const { body, status } = await call('associations.createDefault', { parameters }, options)
  const { results, errors } = looseObject(body)
  const [entry] = looseList(errors)
  if (entry === undefined || looseList(results).length > 0) return
  // The answer is a batch of one: a refusal may hide in a success.
  const operation = 'associations.createDefault'
  const { message, ...details } = inputErrorFromEntry(entry, status)
  const what = `HubSpot did not associate ${fromId} with ${toId} (${operation})`
  throw new InvalidRequestError(`${what}: ${sentence(message)}`, {
    ...details,
    operation,
    remedy: 'Mend what the message names and call again.',
  })
}

/** Removes every association of one pair. */
export async function archiveOne({ call, ends, input, options }: SingleCall<RecordPair>): Promise<void> {
  await call('associations.archive', { parameters: pairParameters(ends, toPair(input)) }, options)
}

/** Reads what one record is associated with, page after page. */
export async function* listOne({
  call,
  ends,
  input,
  options,
}: SingleCall<string>): AsyncGenerator<AssociatedRecord> {
  const parameters = { objectType: ends.from, objectId: requireId(input, 'fromId'), toObjectType: ends.to }
  const inputOf = (after?: string): CallInput<'associations.list'> => ({
    parameters,
    query: given({ limit: LIST_PAGE_SIZE, after }),
  })
  const pages = pagesOf({ call, name: 'associations.list', inputOf, options })
  for await (const { results } of pages) yield* readAssociatedRecords(results)
}

interface PairParameters {
  readonly objectType: string
  readonly objectId: string
  readonly toObjectType: string
  readonly toObjectId: string
}

function pairParameters(ends: Ends, { fromId, toId }: RecordPair): PairParameters {
  return { objectType: ends.from, objectId: fromId, toObjectType: ends.to, toObjectId: toId }
}

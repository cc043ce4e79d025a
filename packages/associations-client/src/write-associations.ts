import { unionOfTypes } from './association-type-wire.ts'
import type { CallOptions, RecordPair, TypedPair, WrittenPair } from './associations-client.ts'
import type { EntryKey } from './batch-entry.ts'
import type { Call } from './call.ts'
import type { Answer } from './exchange.ts'
import { type Fate, leftOut } from './fate.ts'
import type { BatchSizes } from './hubspot-numbers.ts'
import type { InputResult } from './input-result.ts'
import { looseObject, looseTexts } from './loose-json.ts'
import type { Ends, Subject } from './named-subjects.ts'
import {
  endParameters,
  groupedByFrom,
  pairKey,
  pairOnWire,
  toPair,
  toTypedPair,
  typedPairOnWire,
} from './record-pair.ts'
import { runBatch } from './run-batch.ts'
import type { BatchRoute } from './settle-items.ts'

/** What one batch call is made with. */
export interface BatchCall {
  readonly call: Call
  readonly batchSizes: BatchSizes
  readonly ends: Ends
  readonly options: CallOptions | undefined
}

/** Associates pairs with custom labels; the types of inputs that name the same pair are joined. */
export function createLabelled(
  batch: BatchCall,
  inputs: readonly TypedPair[],
): Promise<readonly InputResult<TypedPair, WrittenPair>[]> {
  const { call, options, ends } = batch
  const send = (pairs: readonly TypedPair[]): Promise<Answer> =>
    call(
      'associations.createBatch',
      { parameters: endParameters(ends), body: { inputs: pairs.map(typedPairOnWire) } },
      options,
    )
  return runBatch<TypedPair, TypedPair, WrittenPair>(inputs, {
    size: batch.batchSizes.createBatch,
    toItem: toTypedPair,
    route: {
      ...pairRoute(batch, send),
      // Answers may tell of a pair from either side: a pair and its mirror image must not share a request.
      isMirrored: true,
      merge: joinTypes,
      keyOfResult: ({ fromObjectId, toObjectId }) => [fromObjectId, toObjectId],
      readValue: ({ labels }, { fromId, toId }) => ({ fromId, toId, labels: looseTexts(labels) }),
      unmentioned: leftOut,
    },
  })
}

/** Associates pairs without a label; HubSpot answers with one result per direction. */
export function createUnlabelled(
  batch: BatchCall,
  inputs: readonly RecordPair[],
): Promise<readonly InputResult<RecordPair, RecordPair>[]> {
  const { call, options, ends } = batch
  const send = (pairs: readonly RecordPair[]): Promise<Answer> =>
    call(
      'associations.createDefaultBatch',
      { parameters: endParameters(ends), body: { inputs: pairs.map(pairOnWire) } },
      options,
    )
  return runBatch<RecordPair, RecordPair, RecordPair>(inputs, {
    size: batch.batchSizes.createDefaultBatch,
    toItem: toPair,
    route: {
      ...pairRoute(batch, send),
      isMirrored: true,
      keyOfResult: ({ from, to }) => [looseObject(from).id, looseObject(to).id],
      readValue: (_, { fromId, toId }) => ({ fromId, toId }),
      unmentioned: leftOut,
    },
  })
}

/** Removes everything between the pairs; answers without a body mean that all is done. */
export function archivePairs(
  batch: BatchCall,
  inputs: readonly RecordPair[],
): Promise<readonly InputResult<RecordPair, RecordPair>[]> {
  const { call, options, ends } = batch
  const send = (pairs: readonly RecordPair[]): Promise<Answer> =>
    call(
      'associations.archiveBatch',
      { parameters: endParameters(ends), body: { inputs: groupedByFrom(pairs) } },
      options,
    )
  return runBatch<RecordPair, RecordPair, RecordPair>(inputs, {
    size: batch.batchSizes.archiveBatch,
    toItem: toPair,
    route: { ...pairRoute(batch, send), ...ANSWERS_NOTHING },
  })
}

/** Removes single types from the pairs; types of inputs that name the same pair are joined. */
export function archiveTypes(
  batch: BatchCall,
  inputs: readonly TypedPair[],
): Promise<readonly InputResult<TypedPair, TypedPair>[]> {
  const { call, options, ends } = batch
  const send = (pairs: readonly TypedPair[]): Promise<Answer> =>
    call(
      'associations.archiveLabelsBatch',
      { parameters: endParameters(ends), body: { inputs: pairs.map(typedPairOnWire) } },
      options,
    )
  return runBatch<TypedPair, TypedPair, TypedPair>(inputs, {
    size: batch.batchSizes.archiveLabelsBatch,
    toItem: toTypedPair,
    route: { ...pairRoute(batch, send), ...ANSWERS_NOTHING, merge: joinTypes },
  })
}

type PairRoute<Item> = Pick<BatchRoute<Item, never>, 'send' | 'keyOf' | 'subjectOf' | 'ends' | 'writes'>

function pairRoute<Item extends RecordPair>(
  { ends }: BatchCall,
  send: PairRoute<Item>['send'],
): PairRoute<Item> {
  return { send, keyOf: pairKey, subjectOf, ends, writes: true }
}

/** A caller's own fields, such as a number of its own called `id`, are none of HubSpot's business. */
function subjectOf(item: RecordPair & { readonly types?: TypedPair['types'] }): Subject {
  const { fromId, toId, types } = item
  return types === undefined ? { fromId, toId } : { fromId, toId, types }
}

function joinTypes(one: TypedPair, other: TypedPair): TypedPair {
  return { ...one, types: unionOfTypes(one.types, other.types) }
}

/** Removals answer nothing, or an empty list; what no error names is gone. */
const ANSWERS_NOTHING = {
  keyOfResult: (): EntryKey => ['', ''],
  readValue: <Item>(_: unknown, item: Item): Item => item,
  unmentioned: <Item>(value: Item): Fate<Item> => ({ status: 'done', value }),
}

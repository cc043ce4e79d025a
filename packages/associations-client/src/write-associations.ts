import type { AnswerMatcher } from './answer-matcher.ts'
import { unionOfTypes } from './association-type-wire.ts'
import type { EntryKey } from './batch-entry.ts'
import type { Call, CallOptions } from './call.ts'
import type { CallInput } from './call-input.ts'
import { type Fate, leftOut } from './fate.ts'
import type { BatchSizes } from './hubspot-numbers.ts'
import type { InputResult } from './input-result.ts'
import { looseObject, looseTexts } from './loose-json.ts'
import type { Ends, Subject } from './named-subjects.ts'
import {
  type EndParameters,
  endParameters,
  groupedByFrom,
  pairKey,
  pairOnWire,
  type RecordPair,
  type TypedPair,
  toPair,
  toTypedPair,
  typedPairsOnWire,
} from './record-pair.ts'
import { runBatch } from './run-batch.ts'

/** What HubSpot says a pair holds after a labelled write. */
export interface WrittenPair extends RecordPair {
  readonly labels: readonly string[]
}

/** The batch writes of pairs. */
export type PairWriteName = 'createBatch' | 'createDefaultBatch' | 'archiveBatch' | 'archiveLabelsBatch'

/** What tells one batch write of pairs from the others. */
export interface PairWrite<Name extends PairWriteName, Pair extends RecordPair, Value>
  extends Pick<
    AnswerMatcher<Pair, Value>,
    'isMirrored' | 'merge' | 'keyOfResult' | 'readValue' | 'unmentioned'
  > {
  readonly name: Name
  /** The pair checked. */
  readonly toItem: (pair: Pair) => Pair
  readonly toInput: (parameters: EndParameters, pairs: readonly Pair[]) => CallInput<`associations.${Name}`>
}

/** Associates pairs with custom labels; the types of inputs that name the same pair are joined. */
export const CREATE: PairWrite<'createBatch', TypedPair, WrittenPair> = {
  name: 'createBatch',
  toItem: toTypedPair,
  toInput: (parameters, pairs) => ({ parameters, body: { inputs: typedPairsOnWire(pairs) } }),
  // Answers may tell of a pair from either side: a pair and its mirror image must not share a request.
  isMirrored: true,
  merge: joinTypes,
  keyOfResult: ({ fromObjectId, toObjectId }) => [fromObjectId, toObjectId],
  readValue: ({ labels }, { fromId, toId }) => ({ fromId, toId, labels: looseTexts(labels) }),
  unmentioned: leftOut,
}

/** Associates pairs without a label; HubSpot answers with one result per direction. */
export const CREATE_DEFAULT: PairWrite<'createDefaultBatch', RecordPair, RecordPair> = {
  name: 'createDefaultBatch',
  toItem: toPair,
  toInput: (parameters, pairs) => ({ parameters, body: { inputs: pairs.map(pairOnWire) } }),
  isMirrored: true,
  keyOfResult: ({ from, to }) => [looseObject(from).id, looseObject(to).id],
  readValue: (_, { fromId, toId }) => ({ fromId, toId }),
  unmentioned: leftOut,
}

/** Removals answer nothing, or an empty list; what no error names is gone. */
const ANSWERS_NOTHING = {
  keyOfResult: (): EntryKey => ['', ''],
  readValue: <Pair>(_: unknown, pair: Pair): Pair => pair,
  unmentioned: <Pair>(value: Pair): Fate<Pair> => ({ status: 'done', value }),
}

/** Removes everything between the pairs. */
export const ARCHIVE: PairWrite<'archiveBatch', RecordPair, RecordPair> = {
  name: 'archiveBatch',
  toItem: toPair,
  toInput: (parameters, pairs) => ({ parameters, body: { inputs: groupedByFrom(pairs) } }),
  ...ANSWERS_NOTHING,
}

/** Removes single types from the pairs; types of inputs that name the same pair are joined. */
export const ARCHIVE_LABELS: PairWrite<'archiveLabelsBatch', TypedPair, TypedPair> = {
  name: 'archiveLabelsBatch',
  toItem: toTypedPair,
  toInput: (parameters, pairs) => ({ parameters, body: { inputs: typedPairsOnWire(pairs) } }),
  merge: joinTypes,
  ...ANSWERS_NOTHING,
}

/** What one batch call is made with. */
export interface BatchCall {
  readonly call: Call
  readonly batchSizes: BatchSizes
  readonly ends: Ends
  readonly options: CallOptions | undefined
}

/** Sends a batch of pairs; one result per input, in their order. */
export function writePairs<Name extends PairWriteName, Pair extends RecordPair, Value>(
  { name, toItem, toInput, ...matcher }: PairWrite<Name, Pair, Value>,
  { call, batchSizes, ends, options }: BatchCall,
  inputs: readonly Pair[],
): Promise<readonly InputResult<Pair, Value>[]> {
  const parameters = endParameters(ends)
  return runBatch<Pair, Pair, Value>(inputs, {
    size: batchSizes[name],
    toItem,
    route: {
      ...matcher,
      keyOf: pairKey,
      subjectOf,
      ends,
      writes: true,
      send: (pairs, noteText) =>
        call(`associations.${name}`, toInput(parameters, pairs), { ...options, noteText }),
    },
  })
}

/** A caller's own fields, such as a number of its own called `id`, are none of HubSpot's business. */
function subjectOf(item: RecordPair & { readonly types?: TypedPair['types'] }): Subject {
  const { fromId, toId, types } = item
  return types === undefined ? { fromId, toId } : { fromId, toId, types }
}

function joinTypes(one: TypedPair, other: TypedPair): TypedPair {
  return { ...one, types: unionOfTypes(one.types, other.types) }
}

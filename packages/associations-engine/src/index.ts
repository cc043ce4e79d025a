/** Rows in, exactly one outcome per row out. The one place where associations are planned. */
export { type Batch, maxBatchWrites } from './batch-writes.ts'
export { cellText, quoted } from './cell.ts'
export type { Change } from './change.ts'
export type { MappingProblem } from './check-mapping.ts'
export { type AssociationEngine, createAssociationEngine, type EngineOptions } from './create-engine.ts'
export { type CurrentAssociations, readCurrentAssociations } from './current-associations.ts'
export { codeTitles, describeOutcome } from './describe-outcome.ts'
export type { Intent, LabelReference } from './intent.ts'
export { mapRow } from './map-row.ts'
export {
  type ActionMapping,
  canonicalMapping,
  type LabelMapping,
  type Mapping,
  type RecordMapping,
  requiredColumns,
} from './mapping.ts'
export { nearestNames, suggestion } from './nearest-names.ts'
export type { ObjectPair } from './object-pair.ts'
export type { ObjectType } from './object-type-resolver.ts'
export {
  type AppliedCode,
  type FailureCode,
  failed,
  isApplied,
  isUnchanged,
  type Outcome,
  type OutcomeCode,
  rejected,
  type UnchangedCode,
} from './outcome.ts'
export { MappingError, parseMapping } from './parse-mapping.ts'
export {
  type Effect,
  type PairPlan,
  planPair,
  planUndo,
  type Write,
  type WriteOperation,
} from './plan-pair.ts'
export type { RecordReference } from './record-reference.ts'
export { type FoundRecord, type RecordLookup, type ResolveRecords, recordFinder } from './record-resolver.ts'
export type { Rejection, RejectionCode, Trouble } from './rejection.ts'
export { createResolvers, type Resolvers } from './resolvers.ts'
export type { Row } from './row.ts'
export { type Reply, sendBatch } from './send-batch.ts'
export { notSentMessage, type Settlement, settleWrite, type WriteOrigin } from './settle-write.ts'
export { createTally, emptySummary, type Summary } from './summary.ts'
export { parseVerb, type Verb, verbs } from './verb.ts'
export { inWindows } from './windows.ts'

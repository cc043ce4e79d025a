/** Rows in, exactly one outcome per row out. The one place where associations are planned. */
export type { ApplyOptions } from './apply-associations.ts'
export { type Batch, maxBatchWrites } from './batch-writes.ts'
export { cellText, quoted } from './cell.ts'
export type { Change } from './change.ts'
export { checkMapping, type MappingCheck, type MappingProblem } from './check-mapping.ts'
export { labelChoices } from './choices/label-choices.ts'
export { type Choice, objectChoices } from './choices/object-choices.ts'
export { type RecordChoices, type RecordQuery, recordChoices } from './choices/record-choices.ts'
export { type AssociationEngine, createAssociationEngine, type EngineOptions } from './create-engine.ts'
export { countImagined } from './create-label.ts'
export { type CurrentAssociations, readCurrentAssociations } from './current-associations.ts'
export { codeRemedies, codeTitles, describeOutcome } from './describe-outcome.ts'
export { chosenRecords, type FoundRecord, type LookedUp } from './found-record.ts'
export { type Flight, inFlight } from './in-flight.ts'
export type { Intent, LabelReference } from './intent.ts'
export {
  createLimitEngine,
  type LimitEngine,
  type LimitEngineOptions,
} from './limit-rows/create-limit-engine.ts'
export type { LimitRowMapping, LimitRowMappingOf, ObjectTypeSource } from './limit-rows/limit-row-mapping.ts'
export { anyType, type LimitReader, limitReader, type PairLimits } from './limits/configured-limits.ts'
export { type Ledger, memoryLedger } from './limits/ledger.ts'
export { type PairChanges, type PlannedPair, planWithinLimits } from './limits/plan-within-limits.ts'
export { readRoom } from './limits/read-room.ts'
export type { Room } from './limits/room.ts'
export { type ListingOptions, listAssociations } from './listing/list-associations.ts'
export type { ListedAssociation, Listing, ListingMapping } from './listing/listing.ts'
export { type MapRow, mapRow, rowMapper } from './map-row.ts'
export {
  type ActionMapping,
  canonicalMapping,
  type LabelMapping,
  type Mapping,
  type MappingOf,
  type ObjectMapping,
  type RecordMapping,
  requiredColumns,
} from './mapping.ts'
export { type MirrorScope, mirroredCount, mirrorRemovals, withoutRemovals } from './mirror.ts'
export { explainMissing, type FateOf } from './missing-record.ts'
export { nearestNames, suggestion } from './nearest-names.ts'
export { type Normalisation, normalisations } from './normalise.ts'
export { type ObjectPair, pairKey, pairName, reversed } from './object-pair.ts'
export type { ObjectType } from './object-type-resolver.ts'
export { type OnSeveral, severalPolicies } from './on-several.ts'
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
export type { Effect, WriteOperation } from './pair-state.ts'
export { parseBoolean } from './parse-boolean.ts'
export {
  isGiven,
  MappingError,
  parseList,
  parseObject,
  parseWord,
  textOf,
} from './parse-fields.ts'
export { parseMapping } from './parse-mapping.ts'
export { type PairPlan, planPair, type Write, writesOf } from './plan-pair.ts'
export { planUndo, type Undoing } from './plan-undo.ts'
export { type FindFates, fateFinder, goneRecord } from './record-fate.ts'
export type { RecordLookup } from './record-lookup.ts'
export type { RecordReference } from './record-reference.ts'
export type { ResolveRecords } from './record-resolver.ts'
export type { Rejection, RejectionCode, Trouble } from './rejection.ts'
export type { ResolvedTypes } from './resolve-types.ts'
export { createResolvers, type Resolvers } from './resolvers.ts'
export type { Row } from './row.ts'
export { answerRequests, type RequestOptions } from './schema/answer-requests.ts'
export type { AssociationSchema, LabelSchema, LimitSchema, PairSchema } from './schema/association-schema.ts'
export type { ChangeOutcome } from './schema/change-outcome.ts'
export { clearing } from './schema/diff-limits.ts'
export type { SchemaDiff, WantedPair } from './schema/diff-schema.ts'
export {
  type ListedLabel,
  type ListedLimit,
  listLabels,
  listLimits,
  type SchemaListing,
  type SchemaQuestion,
} from './schema/list-schema.ts'
export type { NamedPair } from './schema/pair-reader.ts'
export { parseSchema } from './schema/parse-schema.ts'
export { planRows, type RowPlan, type SchemaRow, type SettledRow } from './schema/plan-rows.ts'
export {
  directionsOf,
  type PortalDirection,
  type PortalLabel,
  type PortalLimit,
  type PortalPair,
} from './schema/portal-pair.ts'
export {
  describeChange,
  describeDone,
  isRemoval,
  type LimitChange,
  type SchemaChange,
  type SchemaProblem,
} from './schema/schema-change.ts'
export { SchemaError } from './schema/schema-error.ts'
export { createSchemaPortal, type Pulled, type SchemaPortal } from './schema/schema-portal.ts'
export {
  type LabelAsk,
  type LimitAsk,
  type SchemaAnswer,
  type SchemaAsk,
  type SchemaFacts,
  type SchemaRequest,
  type SchemaTroubleCode,
  schemaRemedies,
} from './schema/schema-request.ts'
export type { WantedLimit } from './schema/wanted-limit.ts'
export { type Reply, sendBatch } from './send-batch.ts'
export { notSentMessage, type Settlement, settleWrite } from './settle-write.ts'
export { createTally, emptySummary, type Summary } from './summary.ts'
export { parseVerb, type Verb, verbs } from './verb.ts'
export { inWindows } from './windows.ts'
export type { WriteOrigin } from './write-origin.ts'

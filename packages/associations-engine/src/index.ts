/** Rows in, exactly one outcome per row out. The one place where associations are planned. */
export { cellText, quoted } from './cell.ts'
export type { MappingProblem } from './check-mapping.ts'
export { type AssociationEngine, createAssociationEngine, type EngineOptions } from './create-engine.ts'
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
export {
  type AppliedCode,
  type FailureCode,
  type Outcome,
  type OutcomeCode,
  rejected,
  type UnchangedCode,
} from './outcome.ts'
export { MappingError, parseMapping } from './parse-mapping.ts'
export type { RecordReference } from './record-reference.ts'
export type { Rejection, RejectionCode, Trouble } from './rejection.ts'
export type { Row } from './row.ts'
export { createTally, emptySummary, type Summary } from './summary.ts'
export { parseVerb, type Verb, verbs } from './verb.ts'

// What every entry point exports. index.ts adds the client that uses its host, core.ts the one that does not.
export type { AccessToken } from './access-token.ts'
export { API_VERSIONS, type ApiVersion, DEFAULT_API_VERSION } from './api-version.ts'
export type { AssociationCategory, AssociationLabel, AssociationType } from './association-type.ts'
export type { AssociationsApi, HighUsageReportRequest } from './associations.ts'
export type { AssociationsClient } from './associations-client.ts'
export type { CallOptions } from './call.ts'
export type { ClientEvent, OnEvent, Quota } from './client-event.ts'
export type { ClientOptions } from './client-options.ts'
export type { Clock } from './clock.ts'
export { AbortedError } from './errors/aborted-error.ts'
export { AccessError } from './errors/access-error.ts'
export { type ErrorContext, HubSpotError, type HubSpotErrorDetails } from './errors/hubspot-error.ts'
export { InvalidRequestError } from './errors/invalid-request-error.ts'
export {
  isAbortedError,
  isAccessError,
  isHubSpotError,
  isInvalidRequestError,
  isNetworkError,
  isNotFoundError,
  isPortalMovingError,
  isRateLimitError,
  isServerError,
} from './errors/is-hubspot-error.ts'
export { NetworkError } from './errors/network-error.ts'
export { NotFoundError } from './errors/not-found-error.ts'
export { PortalMovingError } from './errors/portal-moving-error.ts'
export { RateLimitError } from './errors/rate-limit-error.ts'
export { ServerError } from './errors/server-error.ts'
export type { Answer, AnswerHeaders, Exchange, OperationRequest } from './exchange.ts'
export type { Fetch } from './fetch-send.ts'
export { BATCH_SIZES, type BatchSizes, RATES, type RateBucket } from './hubspot-numbers.ts'
export type { InputError, InputResult } from './input-result.ts'
export type { LabelsApi } from './labels.ts'
export type { AssociationLimit, LimitInput, LimitsApi } from './limits.ts'
export type { LabelUsage, LimitsTrackingApi, RecordNearLimit, RecordUsage } from './limits-tracking.ts'
export type {
  AccountDetails,
  AssociationDefinition,
  CrmRecord,
  ObjectProperty,
  ObjectSchema,
  RecordPage,
  RecordsQuery,
  SearchFilter,
  SearchQuery,
} from './lookup-shapes.ts'
export type { OAuthCredentials } from './oauth-token.ts'
export {
  isSameObjectType,
  objectTypeId,
  STANDARD_OBJECT_TYPE_IDS,
  type StandardObjectType,
} from './object-type.ts'
export type { AnswerShape, Operation } from './operation.ts'
export {
  createRateLimiter,
  type RateLimiter,
  type RateLimiterOptions,
  type Slot,
  type SlotRequest,
} from './rate-limiter.ts'
export type { Rate, WindowReport } from './rate-window.ts'
export type { AlikeEntry, AlikeMatcher, ReadAlike } from './read-alike.ts'
export type { AssociatedRecord, ReadOptions } from './read-associations.ts'
export type { RecordPair, TypedPair } from './record-pair.ts'
export type { RecordsApi } from './records.ts'
export type { HttpRequest, HttpResponse, Send } from './send.ts'
export type { CreateTransport, Transport, TransportCall } from './transport-call.ts'
export type { WrittenPair } from './write-associations.ts'

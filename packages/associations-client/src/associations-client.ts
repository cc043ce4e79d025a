import type { ApiVersion } from './api-version.ts'
import type { AssociationsApi } from './associations.ts'
import type { LabelsApi } from './labels.ts'
import type { LimitsApi } from './limits.ts'
import type { Lookups } from './lookups.ts'
import type { RecordsApi } from './records.ts'

/** HubSpot's associations, in one API version. */
export interface AssociationsClient extends Lookups {
  readonly apiVersion: ApiVersion
  readonly associations: AssociationsApi
  readonly labels: LabelsApi
  readonly limits: LimitsApi
  readonly records: RecordsApi
}

/**
 * Where HubSpot keeps its operations, version by version, and which quota they count against; `{V}` stands
 * for a dated version, and `in2025` is set where 2025-09 has no dated form. Routes under `/crm/associations`
 * have a quota of their own, according to a vendor field of HubSpot's own description; those of single
 * pairs count against the general one.
 */
export const FAMILIES = {
  associations: { bucket: 'associations', dated: '/crm/associations/{V}', v4: '/crm/v4/associations' },
  labels: { bucket: 'associations', dated: '/crm/associations/{V}', v4: '/crm/associations/v4' },
  pairs: { bucket: 'general', dated: '/crm/objects/{V}', v4: '/crm/v4/objects' },
  records: { bucket: 'general', dated: '/crm/objects/{V}', v4: '/crm/v3/objects' },
  search: { bucket: 'search', dated: '/crm/objects/{V}', v4: '/crm/v3/objects' },
  tracking: { bucket: 'general', dated: '/crm/limits/{V}', v4: '/crm/v3/limits' },
  properties: { bucket: 'general', dated: '/crm/properties/{V}', v4: '/crm/v3/properties' },
  account: { bucket: 'general', dated: '/account-info/{V}', v4: '/account-info/v3' },
  schemas: {
    bucket: 'general',
    dated: '/crm-object-schemas/{V}',
    v4: '/crm-object-schemas/v3',
    in2025: '/crm-object-schemas/v3',
  },
  oauth: { bucket: 'none', dated: '/oauth/{V}', v4: '/oauth/v3', in2025: '/oauth/v3' },
} as const

/**
 * Every operation that the client knows. Stated only where it is not the usual:
 * - `replayable` (usually true): reads, and writes of associations, limits and label texts, come to the same
 *   however often they are sent. A second label would be refused as a duplicate, a second report mailed.
 * - `answer` (usually `results`): what a good answer must hold; anything less counts as cut off.
 */
export const OPERATIONS = {
  'associations.createBatch': {
    method: 'POST',
    family: 'associations',
    path: '/{fromObjectType}/{toObjectType}/batch/create',
  },
  'associations.createDefaultBatch': {
    method: 'POST',
    family: 'associations',
    path: '/{fromObjectType}/{toObjectType}/batch/associate/default',
  },
  'associations.readBatch': {
    method: 'POST',
    family: 'associations',
    path: '/{fromObjectType}/{toObjectType}/batch/read',
  },
  'associations.archiveBatch': {
    method: 'POST',
    family: 'associations',
    path: '/{fromObjectType}/{toObjectType}/batch/archive',
    answer: 'anything',
  },
  'associations.archiveLabelsBatch': {
    method: 'POST',
    family: 'associations',
    path: '/{fromObjectType}/{toObjectType}/batch/labels/archive',
    answer: 'anything',
  },
  'associations.create': {
    method: 'PUT',
    family: 'pairs',
    path: '/{objectType}/{objectId}/associations/{toObjectType}/{toObjectId}',
    answer: 'object',
  },
  'associations.createDefault': {
    method: 'PUT',
    family: 'pairs',
    path: '/{fromObjectType}/{fromObjectId}/associations/default/{toObjectType}/{toObjectId}',
    answer: 'anything',
  },
  'associations.list': {
    method: 'GET',
    family: 'pairs',
    path: '/{objectType}/{objectId}/associations/{toObjectType}',
  },
  'associations.archive': {
    method: 'DELETE',
    family: 'pairs',
    path: '/{objectType}/{objectId}/associations/{toObjectType}/{toObjectId}',
    answer: 'anything',
  },
  'associations.requestHighUsageReport': {
    method: 'POST',
    family: 'associations',
    path: '/usage/high-usage-report/{userId}',
    replayable: false,
    answer: 'object',
  },
  'labels.list': {
    method: 'GET',
    family: 'labels',
    path: '/{fromObjectType}/{toObjectType}/labels',
  },
  'labels.create': {
    method: 'POST',
    family: 'labels',
    path: '/{fromObjectType}/{toObjectType}/labels',
    replayable: false,
  },
  'labels.update': {
    method: 'PUT',
    family: 'labels',
    path: '/{fromObjectType}/{toObjectType}/labels',
    answer: 'anything',
  },
  'labels.delete': {
    method: 'DELETE',
    family: 'labels',
    path: '/{fromObjectType}/{toObjectType}/labels/{associationTypeId}',
    answer: 'anything',
  },
  'limits.listAll': {
    method: 'GET',
    family: 'labels',
    path: '/definitions/configurations/all',
  },
  'limits.list': {
    method: 'GET',
    family: 'labels',
    path: '/definitions/configurations/{fromObjectType}/{toObjectType}',
  },
  'limits.createBatch': {
    method: 'POST',
    family: 'labels',
    path: '/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create',
  },
  'limits.updateBatch': {
    method: 'POST',
    family: 'labels',
    path: '/definitions/configurations/{fromObjectType}/{toObjectType}/batch/update',
  },
  'limits.purgeBatch': {
    method: 'POST',
    family: 'labels',
    path: '/definitions/configurations/{fromObjectType}/{toObjectType}/batch/purge',
    answer: 'anything',
  },
  'limits.tracking.records': {
    method: 'GET',
    family: 'tracking',
    path: '/associations/records/{fromObjectTypeId}/{toObjectTypeId}',
    answer: 'object',
  },
  'limits.tracking.labels': {
    method: 'GET',
    family: 'tracking',
    path: '/associations/labels',
  },
  'records.readBatch': {
    method: 'POST',
    family: 'records',
    path: '/{objectType}/batch/read',
  },
  'records.list': {
    method: 'GET',
    family: 'records',
    path: '/{objectType}',
  },
  'records.search': {
    method: 'POST',
    family: 'search',
    path: '/{objectType}/search',
  },
  'schemas.list': {
    method: 'GET',
    family: 'schemas',
    path: '/schemas',
  },
  'schemas.get': {
    method: 'GET',
    family: 'schemas',
    path: '/schemas/{objectType}',
    answer: 'object',
  },
  'properties.list': {
    method: 'GET',
    family: 'properties',
    path: '/{objectType}',
  },
  'account.details': {
    method: 'GET',
    family: 'account',
    path: '/details',
    answer: 'object',
  },
  'oauth.token': {
    method: 'POST',
    family: 'oauth',
    path: '/token',
    replayable: false,
    answer: 'object',
  },
} as const

import { API_VERSIONS, DEFAULT_API_VERSION } from '@hubspot-associations/client'
import { destinationSyncModes } from '../protocol/catalog.ts'
import type { JsonSchema } from './json-schema.ts'
import { credentialsSpec } from './spec-credentials.ts'
import { mappingSpec } from './spec-mapping.ts'
import { rejectsSpec } from './spec-rejects.ts'

/** Where the connector is explained. */
const documentationUrl =
  'https://github.com/hubspot-associations/toolkit/blob/main/packages/airbyte-destination/docs/hubspot-associations.md'

const properties: JsonSchema = {
  credentials: { order: 0, ...credentialsSpec },
  mappings: {
    order: 1,
    title: 'Streams',
    description:
      'How the records of each stream are read. Streams that are left out must have the canonical fields: from_object_type, from_id, to_object_type, to_id, and label if there are labels.',
    type: 'array',
    items: mappingSpec,
  },
  on_reject: {
    order: 2,
    title: 'When a record is rejected',
    description:
      'A rejected record cannot be written until it is mended: its label is unknown, its HubSpot record does not exist, and so on. "fail" ends the sync; "skip" goes on, counts the record as rejected and keeps it where you say below.',
    type: 'string',
    enum: ['fail', 'skip'],
    default: 'fail',
  },
  max_rejected: {
    order: 3,
    title: 'Most rejected records',
    description: 'With "skip": a sync in which more records are rejected fails. A number, or a share of all.',
    type: 'string',
    pattern: '^\\s*\\d+(\\.\\d+)?\\s*%?\\s*$',
    pattern_descriptor: 'N or N%',
    examples: ['100', '5%'],
  },
  object_storage_config: { order: 4, ...rejectsSpec },
  overwrite_behavior: {
    order: 5,
    title: 'What overwriting means',
    description:
      'For streams in an overwrite sync mode. "error" refuses them. "append" writes their records and removes nothing. "mirror" also removes what HubSpot holds and the stream did not send, for the records that it did send, once the source says that the stream is complete and if no record was rejected.',
    type: 'string',
    enum: ['error', 'append', 'mirror'],
    default: 'error',
  },
  max_deletes_percent: {
    order: 6,
    title: 'Most that a mirror may remove (%)',
    description: 'A mirror that would remove a larger share of what it compares removes nothing and fails.',
    type: 'number',
    minimum: 0,
    maximum: 100,
    default: 20,
  },
  api_version: {
    order: 7,
    title: 'HubSpot API version',
    type: 'string',
    enum: API_VERSIONS,
    default: DEFAULT_API_VERSION,
  },
  base_url: {
    order: 8,
    title: 'HubSpot API URL',
    description: 'Only for tests against an emulator.',
    type: 'string',
    default: 'https://api.hubapi.com',
    airbyte_hidden: true,
  },
  flush_seconds: {
    order: 9,
    title: 'Longest wait for more records (s)',
    description: 'How long records wait to be sent together with later ones.',
    type: 'number',
    minimum: 1,
    maximum: 300,
    default: 30,
    airbyte_hidden: true,
  },
  max_buffer_mb: {
    order: 10,
    title: 'Records held in memory (MB)',
    description: 'Reading waits while more than this is under way.',
    type: 'number',
    minimum: 1,
    maximum: 1024,
    default: 2,
    airbyte_hidden: true,
  },
}

/** What the connector says of itself. */
export const spec: JsonSchema = {
  protocol_version: '0.2.0',
  documentationUrl,
  changelogUrl: `${documentationUrl}#changelog`,
  supportsIncremental: true,
  supportsNormalization: false,
  supportsDBT: false,
  supported_destination_sync_modes: destinationSyncModes,
  connectionSpecification: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'HubSpot Associations',
    type: 'object',
    required: ['credentials'],
    additionalProperties: true,
    properties,
  },
}

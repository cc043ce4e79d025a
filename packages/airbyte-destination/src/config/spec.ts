/** What the connector says of itself. */
export const spec = {
  documentationUrl: 'https://example.com',
  supported_destination_sync_modes: ['append', 'append_dedup'],
  supportsIncremental: true,
  connectionSpecification: {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    title: 'HubSpot Associations',
    required: ['credentials'],
    properties: { credentials: { type: 'object' } },
  },
} as const

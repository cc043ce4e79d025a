import type { JsonSchema } from './json-schema.ts'

const text = (order: number, title: string, description?: string, more: object = {}): JsonSchema => ({
  title,
  ...(description === undefined ? {} : { description }),
  type: 'string',
  ...more,
  order,
})

/** Where rejected records go, as the form shows it. The keys of S3 are those of Airbyte's own connectors. */
export const rejectsSpec: JsonSchema = {
  title: 'Where rejected records go',
  description:
    'Each rejected record is kept as a line of JSON with the reason, the remedy and the record itself.',
  type: 'object',
  oneOf: [
    {
      title: 'Nowhere, only their number is told',
      type: 'object',
      required: ['storage_type'],
      properties: { storage_type: { type: 'string', const: 'None', order: 0 } },
    },
    {
      title: 'S3 or compatible',
      type: 'object',
      required: ['storage_type', 's3_bucket_name', 's3_bucket_region', 'access_key_id', 'secret_access_key'],
      properties: {
        storage_type: { type: 'string', const: 'S3', order: 0 },
        s3_bucket_name: text(1, 'Bucket'),
        s3_bucket_region: text(2, 'Region', undefined, { examples: ['eu-west-1'] }),
        bucket_path: text(3, 'Path in the bucket', undefined, { examples: ['airbyte/rejected'] }),
        access_key_id: text(4, 'Access key ID', undefined, { airbyte_secret: true }),
        secret_access_key: text(5, 'Secret access key', undefined, { airbyte_secret: true }),
        s3_endpoint: text(6, 'Endpoint', 'For storage that is compatible with S3; empty for AWS.', {
          examples: ['https://minio.example.com'],
        }),
      },
    },
    {
      title: 'A folder of the machine',
      type: 'object',
      required: ['storage_type', 'local_path'],
      properties: {
        storage_type: { type: 'string', const: 'Local', order: 0 },
        local_path: text(
          1,
          'Folder',
          'Has to outlive the container, so this is for connectors that run without one, or with a mounted folder.',
          { examples: ['/local/rejected'] },
        ),
      },
    },
  ],
}

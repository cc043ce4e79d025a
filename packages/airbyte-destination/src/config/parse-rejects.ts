import { isGiven, parseObject } from '@hubspot-associations/engine'
import type { RejectStorage } from './config.ts'
import { requiredText, requiredWord, textOr } from './fields.ts'

const path = 'object_storage_config'
const keys = [
  'storage_type',
  'local_path',
  's3_bucket_name',
  's3_bucket_region',
  'bucket_path',
  's3_endpoint',
  'access_key_id',
  'secret_access_key',
]

/** Reads where rejected records go. The keys of S3 are those of Airbyte's own connectors. */
export function parseRejects(value: unknown): RejectStorage {
  if (!isGiven(value)) return { type: 'None' }
  const fields = parseObject(value, path, keys)
  const type = requiredWord(fields.storage_type, `${path}.storage_type`, ['None', 'Local', 'S3'])
  const text = (key: string): string => requiredText(fields[key], `${path}.${key}`)
  if (type === 'None') return { type }
  if (type === 'Local') return { type, path: text('local_path') }
  return {
    type,
    bucket: text('s3_bucket_name'),
    region: text('s3_bucket_region'),
    path: textOr(fields.bucket_path, `${path}.bucket_path`, ''),
    endpoint: textOr(fields.s3_endpoint, `${path}.s3_endpoint`, undefined),
    accessKeyId: text('access_key_id'),
    secretAccessKey: text('secret_access_key'),
  }
}

import { S3mini, S3ServiceError } from 's3mini'
import type { RejectStorage } from '../config/config.ts'
import { Failure } from '../failure.ts'
import type { RejectSink } from './reject-sink.ts'

type S3Storage = Extract<RejectStorage, { type: 'S3' }>

// An upload that hangs must not hold a sync for ever, nor a check beyond its half minute.
const timeoutMs = 20_000

/**
 * Keeps rejected records in objects of a bucket, one for those that come together.
 * @param run a name that no other sync has
 */
export function s3Rejects(storage: S3Storage, run: string): RejectSink {
  const { accessKeyId, secretAccessKey, region } = storage
  const endpoint = endpointOf(storage)
  const s3 = new S3mini({ accessKeyId, secretAccessKey, endpoint, region, requestAbortTimeout: timeoutMs })
  const folder = storage.path.replace(/^\/+|\/+$/g, '')
  const key = (name: string): string => (folder === '' ? name : `${folder}/${name}`)
  const place = `s3://${storage.bucket}/${key(`${run}/`)}`
  const put = (name: string, text: string): Promise<void> =>
    guarded(storage, async () => {
      await s3.putObject(key(name), text, 'application/x-ndjson')
    })
  let objects = 0
  return {
    place,
    store(lines) {
      objects++
      return put(`${run}/rejected-${String(objects).padStart(5, '0')}.jsonl`, `${lines.join('\n')}\n`)
    },
    async check() {
      const name = `.check-${run}`
      await put(name, '{}\n')
      // A key that may write and not delete is enough for syncs.
      await s3.deleteObject(key(name)).catch(() => false)
    },
  }
}

/** The bucket's own address at AWS; other storage has buckets as folders. */
function endpointOf({ endpoint, region, bucket }: S3Storage): string {
  return endpoint === undefined
    ? `https://s3.${region}.amazonaws.com/${bucket}`
    : `${endpoint.replace(/\/+$/, '')}/${bucket}`
}

async function guarded({ bucket }: S3Storage, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isRefused = error instanceof S3ServiceError && error.status < 500
    const reason =
      error instanceof S3ServiceError ? `${error.status} ${error.serviceCode ?? ''}`.trim() : 'no answer'
    throw new Failure(
      isRefused ? 'config_error' : 'transient_error',
      `Rejected records cannot be kept in the bucket ${bucket} (${reason}). ` +
        'Check bucket, region, endpoint and keys in object_storage_config; the keys must be allowed to put objects.',
    )
  }
}

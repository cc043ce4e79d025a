import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** Storage that is compatible with S3, for tests: it keeps what is signed well, and refuses the rest. */
export interface TestStorage {
  readonly url: string
  /** What is kept, by bucket and key. */
  readonly objects: ReadonlyMap<string, string>
}

const keys = { id: 'AKIAEXAMPLE', secret: 'storage-canary-secret' }

/** The configuration of rejected records that the storage takes. */
export function storageConfig({ url }: TestStorage, more: object = {}): object {
  return {
    storage_type: 'S3',
    s3_bucket_name: 'rejects',
    s3_bucket_region: 'eu-west-1',
    bucket_path: 'airbyte/hubspot',
    s3_endpoint: url,
    access_key_id: keys.id,
    secret_access_key: keys.secret,
    ...more,
  }
}

/** Starts storage that goes when the test is over. */
export async function anS3(): Promise<TestStorage> {
  const objects = new Map<string, string>()
  const server = createServer(async (incoming, outgoing) => {
    const body = await text(incoming)
    const path = decodeURIComponent(incoming.url ?? '')
    if (!isSignedWell(incoming, body))
      return outgoing.writeHead(403, { 'x-amz-error-code': 'SignatureDoesNotMatch' }).end()
    if (!path.startsWith('/rejects/'))
      return outgoing.writeHead(404, { 'x-amz-error-code': 'NoSuchBucket' }).end()
    if (incoming.method === 'PUT') objects.set(path.slice(1), body)
    if (incoming.method === 'DELETE') objects.delete(path.slice(1))
    return outgoing.writeHead(incoming.method === 'DELETE' ? 204 : 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, objects }
}

// AWS Signature Version 4, computed anew from the request as it came.
function isSignedWell({ method = '', url = '', headers }: IncomingMessage, body: string): boolean {
  const fields =
    /Credential=(\S+?)\/(\d{8})\/(\S+?)\/s3\/aws4_request,\s*SignedHeaders=(\S+?),\s*Signature=(\w+)/
  const [, id, day = '', region = '', names = '', signature] = fields.exec(headers.authorization ?? '') ?? []
  const claimed = String(headers['x-amz-content-sha256'])
  if (id !== keys.id || (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body))) return false
  const [path = '', query = ''] = url.split('?')
  const signedHeaders = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, path, query, signedHeaders.join(''), names, claimed].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${keys.secret}`)
  return hmac(key, toSign).toString('hex') === signature
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

function hmac(key: Buffer | string, content: string): Buffer {
  return createHmac('sha256', key).update(content).digest()
}

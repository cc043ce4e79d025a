import { API_VERSIONS, DEFAULT_API_VERSION } from '@hubspot-associations/client'
import { MappingError, parseList, parseObject, parseWord } from '@hubspot-associations/engine'
import { Failure } from '../failure.ts'
import type { Config, MaxRejected } from './config.ts'
import { type Fields, numberOf, textOr } from './fields.ts'
import { parseCredentials } from './parse-credentials.ts'
import { parseRejects } from './parse-rejects.ts'
import { parseStreamMapping } from './parse-stream-mapping.ts'

const keys = [
  'credentials',
  'mappings',
  'on_reject',
  'max_rejected',
  'object_storage_config',
  'overwrite_behavior',
  'max_deletes_percent',
  'api_version',
  'base_url',
  'flush_seconds',
  'max_buffer_mb',
]

/**
 * Reads the configuration.
 * @throws Failure that names the key at fault, and what it should be.
 */
export function parseConfig(value: unknown): Config {
  try {
    return readConfig(parseObject(value, 'the configuration', keys))
  } catch (error) {
    if (!(error instanceof MappingError)) throw error
    throw new Failure('config_error', `The configuration cannot be used: ${error.message}`)
  }
}

function readConfig(fields: Fields): Config {
  return {
    credentials: parseCredentials(fields.credentials),
    apiVersion: parseWord(fields.api_version, 'api_version', API_VERSIONS) ?? DEFAULT_API_VERSION,
    baseUrl: parseBaseUrl(textOr(fields.base_url, 'base_url', 'https://api.hubapi.com')),
    mappings: parseList(fields.mappings, 'mappings', parseStreamMapping) ?? [],
    onReject: parseWord(fields.on_reject, 'on_reject', ['fail', 'skip']) ?? 'fail',
    maxRejected: parseMaxRejected(textOr(fields.max_rejected, 'max_rejected', '')),
    rejects: parseRejects(fields.object_storage_config),
    overwrite:
      parseWord(fields.overwrite_behavior, 'overwrite_behavior', ['error', 'append', 'mirror']) ?? 'error',
    maxDeletesPercent: numberOf(fields, 'max_deletes_percent', { least: 0, most: 100, otherwise: 20 }),
    flushSeconds: numberOf(fields, 'flush_seconds', { least: 1, most: 300, otherwise: 30 }),
    maxBufferBytes: numberOf(fields, 'max_buffer_mb', { least: 1, most: 1024, otherwise: 2 }) * 1024 * 1024,
  }
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined)
    throw new MappingError(`base_url "${text}" is not a URL, such as https://api.hubapi.com`)
  // The token goes wherever this points.
  if (url.protocol !== 'https:' && !loopback.test(url.hostname))
    throw new MappingError(`base_url must begin with https://, because the access token is sent there`)
  return text
}

function parseMaxRejected(text: string): MaxRejected | undefined {
  if (text === '') return undefined
  const [, number = '', sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? []
  const value = Number(number)
  if (number !== '' && sign === '%' && value <= 100) return { percent: value }
  if (number !== '' && sign === '' && Number.isInteger(value)) return { records: value }
  throw new MappingError(
    `max_rejected "${text}" is neither a number of records, such as 20, nor a share, such as 5%`,
  )
}

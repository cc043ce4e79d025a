import { suggestion } from '@hubspot-associations/engine'
import { Failure } from '../failure.ts'
import { isFields } from './is-fields.ts'
import type { StreamDescriptor } from './messages.ts'

/** How a sync wants a stream written. */
export type DestinationSyncMode = (typeof destinationSyncModes)[number]

/** Every mode that the protocol knows for destinations. */
export const destinationSyncModes = ['append', 'append_dedup', 'overwrite', 'update', 'soft_delete'] as const

/** One stream of a sync. */
export interface CatalogStream {
  readonly descriptor: StreamDescriptor
  readonly syncMode: DestinationSyncMode
  /** The fields its schema tells of; undefined when it tells of none. */
  readonly fields: readonly string[] | undefined
  /** Which of our objects the stream feeds, where the platform lets users choose. */
  readonly objectName: string | undefined
}

/**
 * Reads the configured catalog.
 * @throws Failure that names what is wrong and where.
 */
export function parseCatalog(value: unknown): readonly CatalogStream[] {
  if (!isFields(value) || !Array.isArray(value.streams))
    throw invalid('has no list "streams"', 'Pass the configured catalog of a sync as --catalog')
  const streams = value.streams.map(parseStream)
  const seen = new Set<string>()
  for (const { descriptor } of streams) {
    if (seen.has(streamKey(descriptor)))
      throw invalid(`names the stream ${descriptor.name} twice`, 'Keep one of the two')
    seen.add(streamKey(descriptor))
  }
  return streams
}

/** How streams are told apart. */
export function streamKey({ name, namespace = '' }: StreamDescriptor): string {
  return `${namespace}\n${name}`
}

function parseStream(value: unknown, index: number): CatalogStream {
  const at = `streams[${index}]`
  const stream = isFields(value) ? value.stream : undefined
  if (!isFields(value) || !isFields(stream) || typeof stream.name !== 'string' || stream.name === '')
    throw invalid(`has no name at ${at}.stream.name`, 'Refresh the source schema of the connection')
  const { name, namespace, json_schema } = stream
  const schema = isFields(json_schema) && isFields(json_schema.properties) ? json_schema.properties : {}
  const fields = Object.keys(schema)
  return {
    descriptor: typeof namespace === 'string' && namespace !== '' ? { name, namespace } : { name },
    syncMode: parseMode(value.destination_sync_mode, at),
    fields: fields.length === 0 ? undefined : fields,
    objectName: typeof value.destination_object_name === 'string' ? value.destination_object_name : undefined,
  }
}

function parseMode(value: unknown, at: string): DestinationSyncMode {
  const mode = destinationSyncModes.find((each) => each === value)
  if (mode !== undefined) return mode
  const hint = typeof value === 'string' ? suggestion(value, destinationSyncModes) : 'it is missing'
  throw invalid(
    `has no known mode at ${at}.destination_sync_mode: ${hint}`,
    'Choose the sync mode of the stream again',
  )
}

function invalid(problem: string, remedy: string): Failure {
  return new Failure('config_error', `The configured catalog ${problem}. ${remedy}.`)
}

import type { LimitRowMapping, Mapping } from '@hubspot-associations/engine'
import type { Config, StreamMapping } from '../config/config.ts'
import { Failure } from '../failure.ts'
import type { CatalogStream } from '../protocol/catalog.ts'
import { streamKey } from '../protocol/catalog.ts'
import { associationMapping } from './association-mapping.ts'
import { createFieldFinder } from './field-finder.ts'
import { findMappings } from './find-mapping.ts'
import { limitMapping } from './limit-mapping.ts'

/** A stream of a sync, and how its records are read. */
export type StreamPlan = {
  readonly stream: CatalogStream
  /** The fields that a record cannot be understood without when they were cut on their way here. */
  readonly columns: readonly string[]
} & (
  | { readonly kind: 'association'; readonly mapping: Mapping }
  | { readonly kind: 'limit'; readonly mapping: LimitRowMapping }
)

/** The streams of a sync by their key. */
export type StreamPlans = ReadonlyMap<string, StreamPlan>

/**
 * Ties streams to mappings, before anything is read.
 * @throws Failure that names every problem at once.
 */
export function planStreams(streams: readonly CatalogStream[], config: Config): StreamPlans {
  const mappings = findMappings(streams, config.mappings)
  const problems: string[] = []
  const plans = new Map<string, StreamPlan>()
  for (const stream of streams) {
    const mapping = mappings.get(stream)
    if (mapping === undefined) problems.push(unmapped(stream, config.mappings))
    else if (stream.syncMode === 'overwrite' && config.overwrite === 'error')
      problems.push(overwritten(stream))
    else plans.set(streamKey(stream.descriptor), planStream(stream, mapping, problems))
  }
  if (problems.length === 0) return plans
  const sentences = [...problems.map(sentence), 'Nothing was written.']
  throw new Failure('config_error', sentences.join(' '))
}

function planStream(stream: CatalogStream, mapping: StreamMapping, problems: string[]): StreamPlan {
  const fields = createFieldFinder(stream)
  const { syncMode } = stream
  const plan =
    mapping.kind === 'association'
      ? ({ kind: 'association', mapping: associationMapping(mapping, syncMode, fields) } as const)
      : ({ kind: 'limit', mapping: limitMapping(mapping, syncMode, fields) } as const)
  problems.push(...fields.problems)
  return { stream, ...plan, columns: fields.used }
}

function unmapped({ descriptor }: CatalogStream, mappings: readonly StreamMapping[]): string {
  const known = mappings.map(({ stream }) => `"${stream}"`).join(', ')
  const there = known === '' ? 'none is configured' : `there are mappings for ${known}`
  return (
    `stream ${descriptor.name} has no mapping (${there}), and its records are not the canonical ones with ` +
    'from_object_type, from_id, to_object_type and to_id. Add a mapping for it, or leave the stream out of the connection'
  )
}

function overwritten({ descriptor }: CatalogStream): string {
  return (
    `stream ${descriptor.name} is to overwrite, which would have to remove associations that HubSpot holds. ` +
    'Choose append, or say with overwrite_behavior what overwriting is to mean: append, or mirror'
  )
}

function sentence(text: string): string {
  const end = /[.?!]$/.test(text) ? '' : '.'
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`
}

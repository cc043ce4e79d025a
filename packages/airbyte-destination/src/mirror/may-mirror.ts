import { Failure } from '../failure.ts'
import { type CatalogStream, streamKey } from '../protocol/catalog.ts'

/** What is known of a sync when its input has ended. */
export interface MirrorFacts {
  /** The streams that HubSpot is to be made equal to. */
  readonly streams: readonly CatalogStream[]
  /** What the source said of its streams last. */
  readonly statuses: ReadonlyMap<string, string>
  readonly records: number
  readonly rejected: number
}

/**
 * Tells whether a mirror may remove: only when the source has said that every stream to mirror is complete. That
 * the input ended says nothing, since it ends as well when a sync is cancelled or the source crashes.
 * @returns why it may not, where that is as it should be
 * @throws Failure when it should have been possible
 */
export function mayMirror({ streams, statuses, records, rejected }: MirrorFacts): true | string {
  if (records === 0) return 'no records came'
  if (rejected > 0) return `${rejected.toLocaleString('en')} records were rejected`
  const open = streams.find(({ descriptor }) => statuses.get(streamKey(descriptor)) !== 'COMPLETE')
  if (open === undefined) return true
  if (statuses.size > 0)
    throw new Failure(
      'transient_error',
      `The source did not say that stream ${open.descriptor.name} is complete, so its mirror removed nothing. Records are written.`,
      open.descriptor,
    )
  throw new Failure(
    'config_error',
    'overwrite_behavior "mirror" needs a platform that passes on when a stream is complete, and this one did not: ' +
      'nothing was removed, records are written. Airbyte does so for connectors of its registry with supportsRefreshes; use "append" here.',
    open.descriptor,
  )
}

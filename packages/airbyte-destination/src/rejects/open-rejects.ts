import type { Clock } from '@hubspot-associations/client'
import type { RejectStorage } from '../config/config.ts'
import { localRejects } from './local-rejects.ts'
import { noRejects, type RejectSink } from './reject-sink.ts'
import { s3Rejects } from './s3-rejects.ts'

/** What a place for rejected records takes from outside. */
export interface OpenRejectsSetting {
  readonly clock: Clock
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Opens the place where rejected records are kept. Nothing is written before there is one. */
export function openRejects(storage: RejectStorage, { clock, env }: OpenRejectsSetting): RejectSink {
  if (storage.type === 'None') return noRejects
  const startedAt = new Date(clock.now()).toISOString().replace(/[-:]|\.\d+/g, '')
  // The platform's job, so that its rejects are found by its number.
  const job = env.WORKER_JOB_ID === undefined ? '' : `${env.WORKER_JOB_ID.replace(/\W/g, '')}-`
  const run = `${job}${startedAt}`
  return storage.type === 'Local' ? localRejects(storage.path, run) : s3Rejects(storage, run)
}

import type { RejectStorage } from '../config/config.ts'
import { noRejects, type RejectSink } from './reject-sink.ts'

/** Opens the place where rejected records are kept. */
export function openRejects(_storage: RejectStorage, _io: unknown): RejectSink {
  return noRejects
}

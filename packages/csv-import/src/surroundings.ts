import type { Clock } from '@hubspot-associations/client'
import type { Terminal } from './progress.ts'

/** All that a command knows of the process it runs in. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Buffer>
  readonly stdout: Terminal
  readonly stderr: Terminal
  readonly clock: Clock
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal
}

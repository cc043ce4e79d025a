import type { Clock } from '@hubspot-associations/client'
import type { Terminal } from './progress.ts'

/** All that a command knows of the process it runs in. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that the command was started in; runs are kept below it. */
  readonly cwd: string
  readonly stdin: AsyncIterable<Buffer>
  readonly stdout: Terminal
  readonly stderr: Terminal
  readonly clock: Clock
  /** Aborted when the user wants to stop at the next good moment: what is under way is finished. */
  readonly stopping: AbortSignal
  /** Aborted when the user wants to stop at once. */
  readonly signal: AbortSignal
}

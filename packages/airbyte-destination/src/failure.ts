import type { StreamDescriptor } from './protocol/messages.ts'

/**
 * Who has to act: `config_error` the user (the platform does not try again), `transient_error` nobody
 * (it does), `system_error` us.
 */
export type FailureType = 'config_error' | 'transient_error' | 'system_error'

/** Why a command could not be finished. The message goes to the user: no token, no data of a row. */
export class Failure extends Error {
  override readonly name = 'Failure' as const
  readonly failureType: FailureType
  readonly stream: StreamDescriptor | undefined

  constructor(failureType: FailureType, message: string, stream?: StreamDescriptor) {
    super(message)
    this.failureType = failureType
    this.stream = stream
  }
}

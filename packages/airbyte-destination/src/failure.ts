import type { FailureType, StreamDescriptor } from './protocol/messages.ts'

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

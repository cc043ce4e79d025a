import type { ApiVersion } from './api-version.ts'
import type { CallInput } from './call-input.ts'
import type { Clock } from './clock.ts'
import { AbortedError } from './errors/aborted-error.ts'
import { errorFromAnswer } from './errors/error-from-answer.ts'
import type { Answer } from './exchange.ts'
import type { NoteText } from './operation.ts'
import { type OperationName, operationOf, operationPath } from './operations.ts'
import type { Parameters, Transport } from './transport-call.ts'

/** Options that every call takes. */
export interface CallOptions {
  /** Stops the call, its waits and its retries. */
  readonly signal?: AbortSignal
}

/** Calls an operation; gives its answer when that is a success and throws the error that fits otherwise. */
export type Call = <Name extends OperationName>(
  name: Name,
  input: CallInput<Name>,
  options?: CallOptions & { readonly noteText?: NoteText | undefined },
) => Promise<Answer>

/** What calls are made with. */
export interface CallSetting {
  readonly transport: Transport
  readonly apiVersion: ApiVersion
  readonly clock: Clock
  /** Time zone of the portal, once known. */
  readonly timeZone: () => string | undefined
}

/** Binds calls to one version and one transport. */
export function createCall({ transport, apiVersion, clock, timeZone }: CallSetting): Call {
  const finish = async (name: OperationName, sending: Promise<Answer>): Promise<Answer> => {
    const answer = await sending
    const isSuccess = answer.lost === undefined && answer.status >= 200 && answer.status < 300
    if (isSuccess) return answer
    throw errorFromAnswer(answer, { operation: name, now: clock.now(), timeZone: timeZone() })
  }
  return (name, input, { signal, noteText } = {}) => {
    if (signal?.aborted) return Promise.reject(new AbortedError(signal, name, false))
    // Turned into text before anything is awaited, so that the thousands of small objects of a large batch
    // can be forgotten at once instead of being carried along until the answer arrives.
    const sending = transport({
      operation: { ...operationOf(name), noteText },
      path: operationPath(name, apiVersion),
      parameters: input.parameters ?? {},
      query: input.query as Parameters | undefined,
      body: input.body === undefined ? undefined : JSON.stringify(input.body),
      signal,
    })
    return finish(name, sending)
  }
}

import { HubSpotError } from './hubspot-error.ts'

/** The call's signal was aborted; `cause` is the signal's reason. */
export class AbortedError extends HubSpotError {
  /** The name that callers look for by convention. */
  override readonly name = 'AbortError'

  constructor(signal: AbortSignal, operation: string, mayHaveHappened: boolean) {
    super(`${operation} was stopped by its abort signal.`, {
      operation,
      mayHaveHappened,
      cause: signal.reason,
      remedy: mayHaveHappened
        ? 'The request was on its way: check whether it was carried out before repeating it.'
        : 'Nothing was on its way; call again to go on.',
    })
  }
}

/** Why HubSpot did not do one input, in its own words where it gave any. */
export interface InputError {
  /** One sentence: what happened. */
  readonly message: string
  /** HubSpot's category, for example `OBJECT_NOT_FOUND` or `VALIDATION_ERROR`. */
  readonly category?: string
  readonly subCategory?: string
  readonly correlationId?: string
  /** HTTP status of the answer that named this input. */
  readonly status?: number
  readonly context?: Readonly<Record<string, readonly string[]>>
}

/**
 * What became of one input of a batch. Matched by ids, never by position in the answer.
 * - `done`: the answer names the input as done.
 * - `failed`: the answer names the input, or refuses a request that held it alone.
 * - `unknown`: the answer named neither, or got lost after the request left; the write may have happened.
 */
export type InputResult<Input, Value> =
  | { readonly status: 'done'; readonly input: Input; readonly value: Value }
  | { readonly status: 'failed'; readonly input: Input; readonly error: InputError }
  | { readonly status: 'unknown'; readonly input: Input; readonly error: InputError }

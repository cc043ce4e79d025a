import type { ControlProblem } from '../../src/control/control-api.ts'

/** The emulator refused what the page asked for; the message is fit to be shown. */
export class ControlRefusal extends Error {
  override readonly name: string = 'ControlRefusal'
}

/** What to do; a plain question by default. */
export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: object
  readonly signal?: AbortSignal
}

/** Asks the control API of the emulator that this page came from. */
export async function ask<Answer>(
  path: string,
  { method = 'GET', body, signal }: Asking = {},
): Promise<Answer> {
  const response = await fetch(`/_emulator/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(signal === undefined ? {} : { signal }),
  })
  const text = await response.text()
  const answer: unknown = text === '' ? undefined : JSON.parse(text)
  if (!response.ok) throw new ControlRefusal((answer as ControlProblem | undefined)?.message ?? text)
  return answer as Answer
}

/** What went wrong, in words for the person in front of the page. */
export function wordsFor(error: unknown): string {
  if (error instanceof ControlRefusal) return error.message
  return 'The emulator does not answer. Is it still running?'
}

import type { Emulator } from '../src/index.ts'

/** An answer, read. */
export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: stories look into answers of every shape
  readonly body: any
  readonly headers: Headers
}

/** How to ask besides method, path and body. */
export interface AskOptions {
  readonly token?: string | null
  readonly text?: string
}

/** Asks the emulator as a client would: JSON in, JSON out, with a token unless it is null. */
export type Ask = (method: string, path: string, body?: unknown, options?: AskOptions) => Promise<Reply>

/** Binds an emulator to `ask`. */
export function asking(emulator: Pick<Emulator, 'fetch'>): Ask {
  return async (method, path, body, { token = 'any-token', text } = {}) => {
    const response = await emulator.fetch(`https://api.hubapi.com${path}`, {
      method,
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      ...(text === undefined ? (body === undefined ? {} : { body: JSON.stringify(body) }) : { body: text }),
    })
    const answer = await response.text()
    return {
      status: response.status,
      body: answer === '' ? undefined : JSON.parse(answer),
      headers: response.headers,
    }
  }
}

/** A link input as batch create takes it. */
export function linkOf(from: string, to: string, ...types: (readonly [string, number])[]): object {
  return {
    from: { id: from },
    to: { id: to },
    types: types.map(([associationCategory, associationTypeId]) => ({
      associationCategory,
      associationTypeId,
    })),
  }
}

/** A label or type as single PUT takes it. */
export function spec(associationCategory: string, associationTypeId: number): object {
  return { associationCategory, associationTypeId }
}

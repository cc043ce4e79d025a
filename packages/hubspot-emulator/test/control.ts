import type { Emulator } from '../src/index.ts'

/** An answer of the control API, read. */
export interface ControlReply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: stories look into answers of every shape
  readonly body: any
}

/** Asks the control API: method and path under the prefix, JSON in, JSON out. */
export type AskControl = (request: string, body?: unknown) => Promise<ControlReply>

/** Binds an emulator to its control API. */
export function controlling(emulator: Pick<Emulator, 'fetch'>): AskControl {
  return async (request, body) => {
    const [method = '', path = ''] = request.split(' ')
    const response = await emulator.fetch(`http://emulator/_emulator${path}`, {
      method,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }
}

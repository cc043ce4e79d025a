import { parentPort } from 'node:worker_threads'
import type { ExchangeAnswer, ExchangeOrder } from './threaded-fetch.ts'

// The other side of threaded-fetch.ts: exchanges over HTTP, one message in and one out for each.

const port = parentPort
if (port === null) throw new Error('this is the inside of a thread; threaded-fetch.ts starts it')

const underWay = new Map<number, AbortController>()

port.on('message', (order: ExchangeOrder) => {
  if ('abort' in order) underWay.get(order.abort)?.abort()
  else void exchange(order).then((answer) => port.postMessage(answer))
})

async function exchange({
  id,
  url,
  ...init
}: Exclude<ExchangeOrder, { abort: unknown }>): Promise<ExchangeAnswer> {
  const controller = new AbortController()
  underWay.set(id, controller)
  try {
    const response = await fetch(url, { ...init, signal: controller.signal })
    return { id, status: response.status, headers: [...response.headers], text: await response.text() }
  } catch (error) {
    return { id, lost: plain(error) }
  } finally {
    underWay.delete(id)
  }
}

/** Errors that are sent from one thread to another lose their codes, which say what is wrong with a connection. */
function plain(thrown: unknown): { name: string; message: string; code?: unknown; cause?: unknown } {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) }
  const { name, message, cause } = thrown
  return {
    name,
    message,
    ...('code' in thrown ? { code: thrown.code } : {}),
    ...(cause === undefined ? {} : { cause: plain(cause) }),
  }
}

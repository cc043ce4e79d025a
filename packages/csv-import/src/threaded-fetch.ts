import { Worker } from 'node:worker_threads'
import type { Fetch, HttpResponse } from '@hubspot-associations/client'

/** What the thread is asked to do, or to give up. */
export type ExchangeOrder =
  | {
      readonly id: number
      readonly url: string
      readonly method: string
      readonly headers: Record<string, string>
      readonly body: string | null
    }
  | { readonly abort: number }

/** An error as it is told from one thread to another. */
export interface LostAnswer {
  readonly name: string
  readonly message: string
  readonly code?: unknown
  readonly cause?: unknown
}

/** What became of an exchange. */
export type ExchangeAnswer =
  | {
      readonly id: number
      readonly status: number
      readonly headers: readonly (readonly [name: string, value: string])[]
      readonly text: string
    }
  | { readonly id: number; readonly lost: LostAnswer }

/**
 * A fetch that works in a thread of its own, so that connections, encryption and the bytes of large answers do not
 * keep this one from its work. The thread begins with the first request and does not keep the process alive.
 */
export function threadedFetch(): Fetch {
  let thread: Thread | undefined
  let lastId = 0
  return async (url, { method, headers, body, signal }) => {
    signal?.throwIfAborted()
    thread ??= startThread(() => {
      thread = undefined
    })
    const { ask, abort } = thread
    const id = ++lastId
    const giveUp = (): void => abort(id)
    signal?.addEventListener('abort', giveUp)
    try {
      return responseOf(await ask({ id, url, method, headers, body }))
    } finally {
      signal?.removeEventListener('abort', giveUp)
    }
  }
}

type Exchange = Exclude<ExchangeOrder, { abort: unknown }>

interface Thread {
  ask(exchange: Exchange): Promise<ExchangeAnswer>
  abort(id: number): void
}

// The same file, whether it is run from source or built.
const file = new URL(`http-thread${/\.\w+$/.exec(import.meta.url)?.[0]}`, import.meta.url)

function startThread(onEnd: () => void): Thread {
  // What the process was started with, such as --eval, is none of the thread's business.
  const worker = new Worker(file, { execArgv: [] })
  worker.unref()
  const waiting = new Map<number, { resolve(answer: ExchangeAnswer): void; reject(error: Error): void }>()
  const fail = (error: Error): void => {
    onEnd()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`the thread for HTTP ended with ${code}`)))
  worker.on('message', (answer: ExchangeAnswer) => {
    waiting.get(answer.id)?.resolve(answer)
    waiting.delete(answer.id)
    // Nothing but an answer that is awaited keeps the process alive.
    if (waiting.size === 0) worker.unref()
  })
  return {
    ask: (exchange) =>
      new Promise((resolve, reject) => {
        waiting.set(exchange.id, { resolve, reject })
        worker.ref()
        worker.postMessage(exchange)
      }),
    abort: (id) => worker.postMessage({ abort: id }),
  }
}

function responseOf(answer: ExchangeAnswer): HttpResponse {
  if ('lost' in answer) throw errorFrom(answer.lost)
  const headers = new Map(answer.headers)
  return {
    status: answer.status,
    headers: { get: (name) => headers.get(name.toLowerCase()) ?? null },
    text: () => Promise.resolve(answer.text),
  }
}

function errorFrom({ name, message, code, cause }: LostAnswer): Error {
  const error = new Error(message, cause === undefined ? {} : { cause: errorFrom(cause as LostAnswer) })
  return Object.assign(error, { name }, code === undefined ? {} : { code })
}

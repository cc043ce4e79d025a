/** A request that the emulator received. */
export interface ReceivedRequest {
  readonly method: string
  /** The path without the query. */
  readonly path: string
  /** The query without the question mark; empty if there is none. */
  readonly query: string
  /** The contract's name of the operation; undefined for a path nothing answers at. */
  readonly operation: string | undefined
  /** The parsed body, its text if it is not JSON, undefined without one or once dropped to save memory. */
  readonly body: unknown
  /** The status answered; undefined while there is none and when the connection was dropped instead. */
  readonly status: number | undefined
}

/** The requests received so far, oldest first. */
export interface Journal {
  readonly received: readonly ReceivedRequest[]
  /** Notes a request; the function it answers notes the status. */
  note(request: NotedRequest): (status: number) => void
  clear(): void
}

/** What is noted when a request arrives. */
export interface NotedRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly operation: string | undefined
  readonly text: string
}

/** How much a journal keeps. */
export interface JournalSize {
  readonly requests?: number
  readonly bodyCharacters?: number
}

class Entry implements ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly operation: string | undefined
  status: number | undefined
  #text: string | undefined

  constructor({ method, path, query, operation, text }: NotedRequest) {
    this.method = method
    this.path = path
    this.query = query
    this.operation = operation
    this.status = undefined
    this.#text = text
  }

  get body(): unknown {
    return this.#text ? parsed(this.#text) : undefined
  }

  /** Lets the body go and answers how long it was. */
  dropBody(): number {
    const length = this.#text?.length ?? 0
    this.#text = undefined
    return length
  }
}

/** Makes a journal that forgets bodies first and requests second when it is full. */
export function createJournal({ requests = 10_000, bodyCharacters = 4_000_000 }: JournalSize): Journal {
  const received: Entry[] = []
  let kept = 0 // characters of bodies
  let bodyless = 0 // entries at the start whose bodies are gone

  function forget(): void {
    for (; kept > bodyCharacters && bodyless < received.length; bodyless++) {
      kept -= received[bodyless]?.dropBody() ?? 0
    }
    if (received.length <= requests) return
    kept -= received.shift()?.dropBody() ?? 0
    bodyless = Math.max(0, bodyless - 1)
  }

  return {
    received,
    note(request): (status: number) => void {
      const entry = new Entry(request)
      received.push(entry)
      kept += request.text.length
      forget()
      return (status) => {
        entry.status = status
      }
    },
    clear(): void {
      received.length = 0
      kept = 0
      bodyless = 0
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

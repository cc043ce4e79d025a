import type { Fault } from './fault.ts'

/** A request that the emulator received. */
export interface ReceivedRequest {
  /** Counts up from 1, also over `reset`. */
  readonly number: number
  /** When it came, in milliseconds since 1970. */
  readonly at: number
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
  /** The body answered, as `body` is told. */
  readonly answer: unknown
  /** The fault that was put on it. */
  readonly fault: Fault['kind'] | undefined
}

/** An entry with what is not for everybody: texts instead of values. */
export interface JournalRecord extends ReceivedRequest {
  readonly durationMs: number | undefined
  readonly requestText: KeptText
  readonly answerText: KeptText
}

/** A text, as long as it is kept. */
export interface KeptText {
  readonly text: string | undefined
  readonly characters: number
}

/** What became of a request. */
export interface Settlement {
  /** Absent when the connection was dropped. */
  readonly reply?: { readonly status: number; readonly body: string | null }
  readonly fault?: Fault['kind'] | undefined
}

/** The requests received so far, oldest first. */
export interface Journal {
  readonly received: readonly JournalRecord[]
  /** The number of the latest entry; 0 before the first. */
  readonly last: number
  /** Notes a request; the function it answers notes what became of it. */
  note(request: NotedRequest): (settlement: Settlement) => void
  /** Tells of every request once it is settled, until the function it answers is called. */
  follow(listener: (entry: JournalRecord) => void): () => void
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

class Entry implements JournalRecord {
  readonly number: number
  readonly at: number
  readonly method: string
  readonly path: string
  readonly query: string
  readonly operation: string | undefined
  status: number | undefined
  fault: Fault['kind'] | undefined
  durationMs: number | undefined
  requestText: KeptText
  answerText: KeptText

  constructor({ method, path, query, operation, text }: NotedRequest, number: number, at: number) {
    this.number = number
    this.at = at
    this.method = method
    this.path = path
    this.query = query
    this.operation = operation
    this.requestText = { text: text === '' ? undefined : text, characters: text.length }
    this.answerText = NO_TEXT
  }

  get body(): unknown {
    return parsed(this.requestText)
  }

  get answer(): unknown {
    return parsed(this.answerText)
  }

  settle({ reply, fault }: Settlement, now: number): number {
    this.status = reply?.status
    this.fault = fault
    this.durationMs = now - this.at
    const text = reply?.body ?? undefined
    this.answerText = { text, characters: text?.length ?? 0 }
    return this.answerText.characters
  }

  /** Lets the bodies go and answers how long they were. */
  dropBodies(): number {
    const kept = (this.requestText.text?.length ?? 0) + (this.answerText.text?.length ?? 0)
    this.requestText = { text: undefined, characters: this.requestText.characters }
    this.answerText = { text: undefined, characters: this.answerText.characters }
    return kept
  }
}

const NO_TEXT: KeptText = { text: undefined, characters: 0 }

/** Makes a journal that forgets bodies first and requests second when it is full. */
export function createJournal(
  { requests = 10_000, bodyCharacters = 2_000_000 }: JournalSize,
  now: () => number,
): Journal {
  const received: Entry[] = []
  const followers = new Set<(entry: JournalRecord) => void>()
  let kept = 0 // characters of bodies
  let bodyless = 0 // entries at the start whose bodies are gone
  let last = 0

  function forget(): void {
    for (; kept > bodyCharacters && bodyless < received.length; bodyless++) {
      kept -= received[bodyless]?.dropBodies() ?? 0
    }
    while (received.length > requests) {
      kept -= received.shift()?.dropBodies() ?? 0
      bodyless = Math.max(0, bodyless - 1)
    }
  }

  function settle(entry: Entry, settlement: Settlement): void {
    const length = entry.settle(settlement, now())
    // A request that was forgotten while it was being answered has nothing left to keep.
    const isKept = entry.number >= (received[bodyless]?.number ?? Number.POSITIVE_INFINITY)
    if (isKept) kept += length
    else entry.dropBodies()
    forget()
    for (const follower of followers) follower(entry)
  }

  return {
    received,
    get last(): number {
      return last
    },
    note(request): (settlement: Settlement) => void {
      const entry = new Entry(request, ++last, now())
      received.push(entry)
      kept += request.text.length
      forget()
      return (settlement) => settle(entry, settlement)
    },
    follow(listener): () => void {
      followers.add(listener)
      return () => void followers.delete(listener)
    },
    clear(): void {
      received.length = 0
      kept = 0
      bodyless = 0
    },
  }
}

function parsed({ text }: KeptText): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

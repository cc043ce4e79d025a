import { checkScriptedFault } from '../http/check-faults.ts'
import type { RandomFaults } from '../http/fault.ts'
import type { Journal, KeptText } from '../http/journal.ts'
import type {
  ControlFaults,
  ControlJournal,
  JournalBody,
  JournalEntry,
  ScriptedFault,
} from './control-api.ts'
import { type ControlAnswer, type ControlCall, type ControlRoutes, numberIn } from './control-call.ts'
import { journalEvent } from './journal-event.ts'

/** Control requests about the traffic: what came, and trouble to make. */
export const trafficRoutes: ControlRoutes = {
  'GET /journal': ({ core, query }) => ({ status: 200, body: journalPage(core.journal, query) }),
  'DELETE /journal': ({ core }) => {
    core.clearJournal()
    return { status: 204 }
  },
  'GET /faults': (call) => faultsNow(call, 200),
  'POST /faults': (call) => {
    checkScriptedFault(call.body)
    const { count = 1, fault, ...scope } = call.body as ScriptedFault
    call.core.failNext(count, fault, scope)
    return faultsNow(call, 201)
  },
  'PUT /faults/random': (call) => {
    call.core.failAtRandom(call.body as RandomFaults)
    return faultsNow(call, 200)
  },
  'DELETE /faults': (call) => {
    call.core.clearFaults()
    call.core.failAtRandom(undefined)
    return { status: 204 }
  },
}

function faultsNow({ core }: ControlCall, status: number): ControlAnswer {
  const body: ControlFaults = { scripted: core.faults.scripted, random: core.faults.random ?? null }
  return { status, body }
}

const SHOWN_CHARACTERS = 16_384

function journalPage({ received, last }: Journal, query: URLSearchParams): ControlJournal {
  const limit = numberIn(query, 'limit', { otherwise: 100, highest: 1000 })
  const since = numberIn(query, 'since', { otherwise: -1, highest: Number.MAX_SAFE_INTEGER })
  // Numbers have no gaps, so the place of an entry follows from the first one's number.
  const first = received[0]?.number ?? last + 1
  const from = since < 0 ? Math.max(0, received.length - limit) : Math.max(0, since + 1 - first)
  const page = received.slice(from, from + limit)
  return {
    entries: page.map(
      (entry): JournalEntry => ({
        ...journalEvent(entry),
        request: shown(entry.requestText),
        answer: shown(entry.answerText),
      }),
    ),
    last: page.at(-1)?.number ?? Math.min(last, Math.max(since, 0)),
  }
}

function shown({ text, characters }: KeptText): JournalBody {
  return { text: text?.slice(0, SHOWN_CHARACTERS) ?? null, characters }
}

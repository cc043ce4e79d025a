import type { AnswerMatcher } from './answer-matcher.ts'
import type { BatchEntry } from './batch-entry.ts'
import type { HubSpotError } from './errors/hubspot-error.ts'
import { isHubSpotError, isInvalidRequestError } from './errors/is-hubspot-error.ts'
import type { Answer } from './exchange.ts'
import { inputErrorFromError } from './fate.ts'
import { looseObject } from './loose-json.ts'
import { matchAnswer, type Sent } from './match-answer.ts'
import { subjectNamer } from './named-subjects.ts'
import type { NoteText } from './operation.ts'

/** One kind of batch request. */
export interface BatchRoute<Item, Value> extends AnswerMatcher<Item, Value> {
  /** Sends one request with these items; rejects with a HubSpotError. */
  readonly send: (items: readonly Item[], noteText?: NoteText) => Promise<Answer>
  /** True when a lost answer may mean that something was written. */
  readonly writes: boolean
}

type Group<Item, Value> = readonly BatchEntry<Item, Value>[]

/**
 * Refusals in excess of answers after which the search for the inputs at fault ends: a request in which
 * every input is at fault costs no more than this, a handful of culprits among 2,000 is always found.
 */
const EXCESS_REFUSALS = 24
/** Requests after which the search ends in any case. */
const MOST_REQUESTS = 500

/**
 * Settles the entries of one request. One bad input makes HubSpot refuse the whole request (400), so the
 * inputs that the refusal names fail and the rest is sent again; where it names none, the request is
 * halved until the culprit stands alone.
 */
export async function settleItems<Item, Value>(
  { group: all, index }: Sent<Item, Value>,
  route: BatchRoute<Item, Value>,
): Promise<void> {
  const waiting: Group<Item, Value>[] = [all]
  let [refused, answered] = [0, 0]
  for (let group = waiting.pop(); group !== undefined; group = waiting.pop()) {
    const answer = await sendGroup(group, route)
    if (isHubSpotError(answer)) {
      refused++
      const isSpent = refused - answered > EXCESS_REFUSALS || refused + answered >= MOST_REQUESTS
      waiting.push(...splitRefused(answer, group, { route, isSpent }))
    } else {
      answered++
      waiting.push(...settleAnswered(answer, { group, index }, route))
    }
  }
}

/** The answer, or the refusal of the request as such; other errors are thrown. */
async function sendGroup<Item, Value>(
  group: Group<Item, Value>,
  route: BatchRoute<Item, Value>,
): Promise<Answer | HubSpotError> {
  try {
    return await route.send(
      group.map(({ item }) => item),
      (text, readAlike) => readAlike(text, group, route),
    )
  } catch (thrown) {
    if (isInvalidRequestError(thrown)) return thrown
    if (route.writes && isHubSpotError(thrown) && thrown.mayHaveHappened) {
      const error = inputErrorFromError(thrown)
      for (const entry of group) entry.fate = { status: 'unknown', error }
    }
    throw thrown
  }
}

/**
 * Settles what an answer tells of. Measured: an answer with status CANCELED names the inputs at fault and
 * has done none of the others; those are returned, to be sent again.
 */
function settleAnswered<Item, Value>(
  answer: Answer,
  { group, index }: Sent<Item, Value>,
  route: BatchRoute<Item, Value>,
): Group<Item, Value>[] {
  for (const entry of group) entry.isInFlight = true
  matchAnswer(answer, { group, index }, route)
  for (const entry of group) entry.isInFlight = false
  if (looseObject(answer.body).status !== 'CANCELED' || !group.some(({ fate }) => fate?.status === 'failed'))
    return []
  const rest = group.filter(({ fate }) => fate?.status === 'unknown')
  for (const entry of rest) entry.fate = undefined
  return rest.length > 0 ? [rest] : []
}

/** Fails the entries at fault and returns the groups to send next, last one first. */
function splitRefused<Item, Value>(
  error: HubSpotError,
  group: Group<Item, Value>,
  { route, isSpent }: { route: BatchRoute<Item, Value>; isSpent: boolean },
): Group<Item, Value>[] {
  const isNamed = subjectNamer(error.context, route.ends)
  const named = isNamed === undefined ? [] : group.filter(({ item }) => isNamed(route.subjectOf(item)))
  if (named.length > 0) {
    fail(named, error)
    const rest = group.filter(({ fate }) => fate === undefined)
    return rest.length > 0 ? [rest] : []
  }
  if (group.length === 1 || isAboutTheRoute(error)) {
    fail(group, error)
    return []
  }
  if (isSpent) {
    const others = `Refused together with ${group.length - 1} other inputs; too many are at fault to try each alone: `
    fail(group, error, others)
    return []
  }
  const middle = Math.ceil(group.length / 2)
  return [group.slice(middle), group.slice(0, middle)]
}

/** Fails entries in HubSpot's own words. */
function fail<Item, Value>(group: Group<Item, Value>, error: HubSpotError, before: string = ''): void {
  const inputError = inputErrorFromError(error, before + (error.said ?? error.message))
  for (const entry of group) entry.fate = { status: 'failed', error: inputError }
}

/** Refusals that no input can be blamed for: unknown address, method or object type. */
function isAboutTheRoute({ status = 0, message }: HubSpotError): boolean {
  return (
    [404, 405, 414, 415].includes(status) ||
    /unable to infer object type|invalid object or event type/i.test(message)
  )
}

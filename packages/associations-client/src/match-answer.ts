import type { AnswerMatcher } from './answer-matcher.ts'
import type { BatchEntry, EntryIndex } from './batch-entry.ts'
import type { ErrorContext } from './errors/hubspot-error.ts'
import type { Answer } from './exchange.ts'
import { type Fate, inputErrorFromEntry } from './fate.ts'
import { type Loose, looseContext, looseId, looseList, looseObject, looseTexts } from './loose-json.ts'
import { subjectNamer } from './named-subjects.ts'

/** The entries of one request, and the index that finds them. */
export interface Sent<Item, Value> {
  readonly group: readonly BatchEntry<Item, Value>[]
  readonly index: EntryIndex<Item, Value>
}

/** Notes what an answer says of each entry of its request; matched by ids, never by position. */
export function matchAnswer<Item, Value>(
  answer: Answer,
  { group, index }: Sent<Item, Value>,
  matcher: AnswerMatcher<Item, Value>,
): void {
  const { results, errors } = looseObject(answer.body)
  let next = 0
  for (const wire of Array.isArray(results) ? results : []) {
    const result = looseObject(wire)
    const [first, second] = matcher.keyOfResult(result)
    // Answers mostly keep the order of the request, so the entry that is next is tried first.
    let entry = group[next]
    if (entry !== undefined && isId(first, entry.first) && isId(second, entry.second)) next++
    else entry = findEntry(index, looseId(first), looseId(second), matcher.isMirrored)
    if (entry !== undefined) enterResult(result, entry, matcher)
  }
  const nameless = looseList(errors).filter(
    (error) => !enterError({ sent: { group, index }, error, answer, matcher }),
  )
  const open = group.filter(({ fate }) => fate === undefined)
  const rest = restFate(nameless, open.length, answer.status)
  for (const entry of open) entry.fate = rest ?? matcher.unmentioned(entry.item)
}

/** The entry under way with these ids, or with these ids from its other side. */
function findEntry<Item, Value>(
  { find }: EntryIndex<Item, Value>,
  first: string | undefined,
  second: string | undefined,
  isMirrored = false,
): BatchEntry<Item, Value> | undefined {
  if (first === undefined || second === undefined) return undefined
  return inFlight(find(first, second)) ?? (isMirrored ? inFlight(find(second, first)) : undefined)
}

/** Tells whether an id of an answer, a text or a number, is this id. */
function isId(wire: unknown, id: string): boolean {
  if (typeof wire !== 'number') return wire === id
  // Digit by digit: turning thousands of numbers into texts, or texts into numbers, takes far longer.
  let value = 0
  for (let at = 0; at < id.length; at++) {
    const digit = id.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return false
    value = value * 10 + digit
  }
  return value === wire
}

function enterResult<Item, Value>(
  result: Loose,
  entry: BatchEntry<Item, Value>,
  { readValue, join }: AnswerMatcher<Item, Value>,
): void {
  const { fate } = entry
  if (fate?.status !== 'done') entry.fate = { status: 'done', value: readValue(result, entry.item) }
  else if (join !== undefined)
    entry.fate = { status: 'done', value: join(fate.value, readValue(result, entry.item)) }
}

function inFlight<Item, Value>(
  head: BatchEntry<Item, Value> | undefined,
): BatchEntry<Item, Value> | undefined {
  let entry = head
  while (entry !== undefined && !entry.isInFlight) entry = entry.next
  return entry
}

/** Enters an error entry where it belongs; false when it names none of the items. */
function enterError<Item, Value>(facts: {
  sent: Sent<Item, Value>
  error: Loose
  answer: Answer
  matcher: AnswerMatcher<Item, Value>
}): boolean {
  const { sent, error, answer, matcher } = facts
  const excused = matcher.excuse?.(error)
  // A thousand records without associations are a thousand such errors.
  const alone = excused && inFlight(sent.index.find(idNamedAlone(error.context) ?? '', ''))
  if (alone !== undefined) {
    alone.fate ??= excused
    return true
  }
  const context = looseContext(error.context)
  const isNamed = subjectNamer(context, matcher.ends)
  if (isNamed === undefined) return false
  const fate = excused ?? {
    status: 'failed' as const,
    error: inputErrorFromEntry(error, answer.status),
  }
  const named = withIdsOf(context, sent).filter(({ item }) => isNamed(matcher.subjectOf(item)))
  for (const entry of named) entry.fate ??= fate
  return named.length > 0
}

/** The one id that an error names, if it names nothing else. */
export function idNamedAlone(context: unknown): string | undefined {
  const { fromObjectId, toObjectId, ids, objectId } = looseObject(context)
  const [id, another] = looseTexts(fromObjectId)
  return (another ?? toObjectId ?? ids ?? objectId) ? undefined : id
}

/** The entries that an error may mean: those whose ids it names, or all where it names no whole ones. */
function withIdsOf<Item, Value>(
  { fromObjectId = [], toObjectId = [''] }: ErrorContext = {},
  { group, index }: Sent<Item, Value>,
): readonly BatchEntry<Item, Value>[] {
  // Each of many errors must not be held against all entries.
  const entries = fromObjectId.flatMap((from) => toObjectId.map((to) => inFlight(index.find(from, to))))
  const isWhole = entries.length > 0 && entries.every((entry) => entry !== undefined)
  return isWhole ? entries : group
}

/** What the items are that are left over when errors name nobody: failed if it must be all of them. */
function restFate(nameless: readonly Loose[], open: number, status: number): Fate<never> | undefined {
  const [first] = nameless
  if (first === undefined || open === 0) return undefined
  const error = inputErrorFromEntry(first, status)
  if (open <= nameless.length) return { status: 'failed', error }
  const message = `HubSpot reports an error without saying for which input: ${error.message}`
  return { status: 'unknown', error: { ...error, message } }
}

import type { AnswerMatcher } from './answer-matcher.ts'
import type { BatchEntry } from './batch-entry.ts'

/** An entry of a request, as far as texts tell of it. */
export type AlikeEntry<Item, Value> = Pick<BatchEntry<Item, Value>, 'first' | 'second' | 'item' | 'fate'>

/** How an answer that says the same of all is matched. */
export type AlikeMatcher<Item, Value> = Pick<
  AnswerMatcher<Item, Value>,
  'keyOfResult' | 'readValue' | 'excuse'
>

/**
 * Notes what became of each entry of a request where an answer says the same of all of them, in their order, but for
 * their ids. Gives false for any other answer, which is left to be parsed.
 */
export type ReadAlike = <Item, Value>(
  text: string,
  group: readonly AlikeEntry<Item, Value>[],
  matcher: AlikeMatcher<Item, Value>,
) => boolean

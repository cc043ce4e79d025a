import type { EntryRules } from './batch-entry.ts'
import type { Fate } from './fate.ts'
import type { Loose } from './loose-json.ts'
import type { Ends, Subject } from './named-subjects.ts'

/** How the answers of one operation are matched with what was sent. */
export interface AnswerMatcher<Item, Value> extends EntryRules<Item> {
  /** The key that a result belongs to, its ids as they came. */
  readonly keyOfResult: (result: Loose) => readonly [first: unknown, second: unknown]
  readonly readValue: (result: Loose, item: Item) => Value
  readonly subjectOf: (item: Item) => Subject
  readonly ends?: Ends
  /** What an item is that an otherwise good answer does not mention. */
  readonly unmentioned: (item: Item) => Fate<Value>
  /** Reads an error entry as something other than a failure. */
  readonly excuse?: (entry: Loose) => Fate<Value> | undefined
  /** Joins the values of several results for one item. @default the first one stays */
  readonly join?: (one: Value, other: Value) => Value
}

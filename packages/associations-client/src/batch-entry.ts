import type { Fate } from './fate.ts'

/** What tells the items of a batch apart: two ids, or an id and an empty text. */
export type EntryKey = readonly [first: string, second: string]

/** One thing to send and what became of it. */
export interface BatchEntry<Item, Value> {
  readonly first: string
  readonly second: string
  item: Item
  fate: Fate<Value> | undefined
  /** True while a request that holds it is under way. */
  isInFlight: boolean
  /** How many requests must come before its own, because answers could not tell them apart. */
  readonly round: number
  /** The entry of the same key in a later round. */
  next: BatchEntry<Item, Value> | undefined
}

/** The entries of a batch, found by key. */
export interface EntryIndex<Item, Value> {
  /** Each entry once, in the order in which they came, by the round they must wait for. */
  readonly rounds: readonly (readonly BatchEntry<Item, Value>[])[]
  /** The first entry of a key; others follow by `next`. */
  find(first: string, second: string): BatchEntry<Item, Value> | undefined
  /** Enters an item, or joins it with the one that says the same. */
  enter(item: Item): BatchEntry<Item, Value>
}

/** How items are told apart. */
export interface EntryRules<Item> {
  readonly keyOf: (item: Item) => EntryKey
  /** True when answers may tell of an item from its other side, the key turned round. */
  readonly isMirrored?: boolean
  /** Tells whether two items of one key are one thing to send. @default they are */
  readonly isSame?: (one: Item, other: Item) => boolean
  /** Joins two items that are one thing to send. @default the first one stays */
  readonly merge?: (one: Item, other: Item) => Item
}

/**
 * Creates an empty index. Keys are looked up part by part: joining them to one text for each of many
 * thousand items costs more than everything else the client does.
 */
export function createEntryIndex<Item, Value>(rules: EntryRules<Item>): EntryIndex<Item, Value> {
  type Entry = BatchEntry<Item, Value>
  const rounds: Entry[][] = []
  // Most first parts come once; only the others need a map of second parts.
  const byFirst = new Map<string, Entry>()
  const byBoth = new Map<string, Map<string, Entry>>()
  const among = (sibling: Entry | undefined, first: string, second: string): Entry | undefined =>
    sibling === undefined || sibling.second === second ? sibling : byBoth.get(first)?.get(second)
  const find = (first: string, second: string): Entry | undefined => among(byFirst.get(first), first, second)
  const enter = (item: Item): Entry => {
    const [first, second] = rules.keyOf(item)
    const sibling = byFirst.get(first)
    let last: Entry | undefined
    for (let one = among(sibling, first, second); one !== undefined; one = one.next) {
      if (rules.isSame?.(one.item, item) ?? true) return join(one, item, rules)
      last = one
    }
    const mirror = rules.isMirrored ? find(second, first) : undefined
    const round = Math.max(roundAfter(last), roundAfter(mirror))
    const entry: Entry = { first, second, item, fate: undefined, isInFlight: false, round, next: undefined }
    if (last !== undefined) last.next = entry
    else if (sibling === undefined) byFirst.set(first, entry)
    else byBoth.set(first, (byBoth.get(first) ?? new Map<string, Entry>()).set(second, entry))
    rounds[round] ??= []
    rounds[round].push(entry)
    return entry
  }
  return { rounds, find, enter }
}

function join<Item, Value>(
  entry: BatchEntry<Item, Value>,
  item: Item,
  { merge }: EntryRules<Item>,
): BatchEntry<Item, Value> {
  if (merge !== undefined) entry.item = merge(entry.item, item)
  return entry
}

function roundAfter(head: BatchEntry<unknown, unknown> | undefined): number {
  let round = 0
  for (let one = head; one !== undefined; one = one.next) round = one.round + 1
  return round
}

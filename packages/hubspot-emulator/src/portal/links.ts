import type { End } from '../store/link-chains.ts'
import type { TypeSets } from '../store/type-sets.ts'
import type { AssociationType } from './association-type.ts'
import type { AssociationTypes } from './association-types.ts'
import type { Changes } from './changes.ts'
import { type LimitReached, limitReached, subscriptionReached } from './link-limits.ts'
import { createLinkViews, type LinkViews } from './link-views.ts'
import { createMergeSets } from './merge-sets.ts'
import type { NewLinks } from './new-links.ts'
import type { ObjectType } from './object-type.ts'
import { type Ends, type Pair, type Place, typeNumber } from './pair.ts'

/** A record at the other end of a link. */
export interface Neighbour {
  readonly handle: number
  readonly set: number
  /** The end at which the record that was asked for stands. */
  readonly end: End
}

/** The links of a portal and the rules of writing them. */
export interface Links extends LinkViews {
  /** Links two records by the types of a set, or tells which limit forbids it. */
  write(pair: Pair, place: Place, wanted: number): LimitReached | undefined
  /** Takes types off a link; the plain type takes the whole link with it. */
  removeTypes(pair: Pair, place: Place, members: readonly number[]): void
  unlink(pair: Pair, place: Place): void
  /** Puts a link back as it was; set 0 unlinks. */
  restore(pair: Pair, ends: Ends, set: number): void
  /** Removes every link of a record. */
  unlinkAll(type: ObjectType, record: number): void
  /** Takes one type off every link of its pair. */
  strip(type: AssociationType): void
  isUsed(type: AssociationType): boolean
  neighbours(pair: Pair, type: ObjectType, record: number): Neighbour[]
  /** Runs `work`; if it answers false, every change it made is undone. */
  attempt(work: () => boolean): boolean
}

/** What the rules stand on. */
export interface LinkRules {
  readonly types: AssociationTypes
  readonly sets: TypeSets
  /** Whether the first company a record gets becomes its primary one. */
  readonly autoPrimary: boolean
  /** Whether writing custom labels takes others away. */
  readonly labelWrites: 'replace' | 'add'
  /** Links of one pair that a record may have, if there is such a limit. */
  readonly recordsPerRecord: number | undefined
  readonly newLinks: NewLinks
  readonly changes: Changes
}

interface Change {
  readonly pair: Pair
  readonly ends: Ends
  readonly set: number
}

/** Makes the rules over an empty set of links. */
export function createLinks(rules: LinkRules): Links {
  const { types, sets, newLinks, changes } = rules
  let log: Change[] | undefined

  function put(pair: Pair, ends: Ends, set: number): void {
    const before = pair.links.get(ends.first, ends.second)
    log?.push({ pair, ends, set: before })
    pair.links.put(ends.first, ends.second, set)
    if (before === 0 && set !== 0) newLinks.note(pair, ends)
    changes.link(pair, ends, before)
  }

  function strip(type: AssociationType): void {
    const pair = types.pairs.of(type.first, type.second)
    pair.links.each((first, second, set) => {
      const rest = sets.members(set).filter((member) => typeNumber(member) !== type.number)
      if (rest.length !== sets.members(set).length) put(pair, { first, second }, sets.intern(rest))
    })
  }

  function attempt(work: () => boolean): boolean {
    const made: Change[] = []
    let isDone = false
    log = made
    try {
      isDone = work()
    } finally {
      log = undefined
      if (!isDone)
        for (const { pair, ends, set } of made.reverse()) pair.links.put(ends.first, ends.second, set)
    }
    return isDone
  }

  const write = createWrite({ ...rules, put })
  return {
    write,
    removeTypes(pair, place, members): void {
      const set = pair.links.get(place.first, place.second)
      const removesAll = members.some((member) => typeNumber(member) === pair.plain)
      const rest = sets.members(set).filter((member) => !members.includes(member))
      if (set !== 0) put(pair, place, removesAll ? 0 : sets.intern(rest))
    },
    unlink(pair, place): void {
      if (pair.links.get(place.first, place.second) !== 0) put(pair, place, 0)
    },
    restore: put,
    unlinkAll: (type, record) => unlinkAll(types.pairs.all, { type, record, put }),
    strip,
    isUsed: (type) => isUsed(types.pairs.of(type.first, type.second), type, sets),
    neighbours,
    ...createLinkViews(types, sets),
    attempt,
  }
}

interface Unlinking {
  readonly type: ObjectType
  readonly record: number
  readonly put: WriteRules['put']
}

function unlinkAll(pairs: Iterable<Pair>, { type, record, put }: Unlinking): void {
  for (const pair of pairs) {
    if (pair.first === type) pair.links.eachOf(0, record, (second) => put(pair, { first: record, second }, 0))
    if (pair.second === type) pair.links.eachOf(1, record, (first) => put(pair, { first, second: record }, 0))
  }
}

interface WriteRules extends LinkRules {
  readonly put: (pair: Pair, ends: Ends, set: number) => void
}

function createWrite(rules: WriteRules): Links['write'] {
  const { types, sets, autoPrimary, recordsPerRecord, put } = rules
  const merged = createMergeSets(rules)

  function exclusiveMembers(pair: Pair, place: Place): number[] {
    const exclusive: number[] = []
    for (const type of pair.types.values()) {
      if (type.exclusiveEnd === undefined) continue
      let isFirst = true
      pair.links.eachOf(type.exclusiveEnd, recordAt(place, type.exclusiveEnd), () => {
        isFirst = false
      })
      if (isFirst) exclusive.push(type.number * 2)
    }
    return exclusive
  }

  // Moving the primary company: the former one stays linked without it (inferred from the plain type's rule).
  function takeFromOthers(pair: Pair, member: number, end: End, record: number): void {
    pair.links.eachOf(end, record, (other, set) => {
      if (!sets.has(set, member)) return
      const ends = end === 0 ? { first: record, second: other } : { first: other, second: record }
      put(pair, ends, sets.without(set, member))
    })
  }

  return (pair, place, wanted) => {
    const before = pair.links.get(place.first, place.second)
    const isNew = autoPrimary && before === 0
    const given = isNew ? sets.intern([...sets.members(wanted), ...exclusiveMembers(pair, place)]) : wanted
    const after = merged(pair, before, given)
    if (after === before) return undefined
    const reached =
      subscriptionReached({ pair, place, before, after }, types, recordsPerRecord) ??
      limitReached({ pair, place, before, after }, types, sets)
    if (reached !== undefined) return reached
    for (const member of sets.members(given)) {
      const { exclusiveEnd } = types.byNumber(typeNumber(member))
      if (exclusiveEnd === undefined || sets.has(before, member)) continue
      takeFromOthers(pair, member, exclusiveEnd, recordAt(place, exclusiveEnd))
    }
    put(pair, place, after)
    return undefined
  }
}

function isUsed(pair: Pair, type: AssociationType, sets: TypeSets): boolean {
  let isFound = false
  pair.links.each((_first, _second, set) => {
    isFound ||= sets.members(set).some((member) => typeNumber(member) === type.number)
  })
  return isFound
}

function recordAt(place: Place, end: End): number {
  return end === 0 ? place.first : place.second
}

function neighbours(pair: Pair, type: ObjectType, record: number): Neighbour[] {
  const found: Neighbour[] = []
  for (const end of [0, 1] as const) {
    if ((end === 0 ? pair.first : pair.second) !== type) continue
    pair.links.eachOf(end, record, (handle, set) => found.push({ handle, set, end }))
  }
  return found
}

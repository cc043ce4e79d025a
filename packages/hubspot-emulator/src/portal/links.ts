import type { End } from '../store/link-chains.ts'
import type { TypeSets } from '../store/type-sets.ts'
import { type AssociationType, type Category, isCustomLabel } from './association-type.ts'
import type { AssociationTypes } from './association-types.ts'
import type { Changes } from './changes.ts'
import { type LimitReached, limitReached } from './link-limits.ts'
import type { ObjectType } from './object-type.ts'
import type { Pair, Place } from './pair.ts'
import { directionSeen, typeNumber } from './pair.ts'

/** An association type as it reads from one record's side. */
export interface SeenType {
  readonly category: Category
  readonly typeId: number
  readonly label: string | null
}

/** A record at the other end of a link. */
export interface Neighbour {
  readonly handle: number
  readonly set: number
  /** The end at which the record that was asked for stands. */
  readonly end: End
}

/** The links of a portal and the rules of writing them. */
export interface Links {
  /** Links two records by these types (members of a set), or tells which limit forbids it. */
  write(pair: Pair, place: Place, members: readonly number[]): LimitReached | undefined
  /** Takes types off a link; the plain type takes the whole link with it. */
  removeTypes(pair: Pair, place: Place, members: readonly number[]): void
  unlink(pair: Pair, place: Place): void
  /** Puts a link back as it was; set 0 unlinks. */
  restore(pair: Pair, place: { readonly first: number; readonly second: number }, set: number): void
  /** Removes every link of a record. */
  unlinkAll(type: ObjectType, record: number): void
  /** Takes one type off every link of its pair. */
  strip(type: AssociationType): void
  isUsed(type: AssociationType): boolean
  neighbours(pair: Pair, type: ObjectType, record: number): Neighbour[]
  /** The types of a set as they read from one end. */
  seen(set: number, end: End): readonly SeenType[]
  /** The texts of those that have one. */
  labels(set: number, end: End): readonly string[]
  /** Runs `work`; if it answers false, every change it made is undone. */
  attempt(work: () => boolean): boolean
}

/** What the rules stand on. */
export interface LinkRules {
  readonly types: AssociationTypes
  readonly sets: TypeSets
  /** Whether the first company a record gets becomes its primary one. */
  readonly autoPrimary: boolean
  readonly changes: Changes
}

interface Change {
  readonly pair: Pair
  readonly first: number
  readonly second: number
  readonly set: number
}

/** Makes the rules over an empty set of links. */
export function createLinks({ types, sets, autoPrimary, changes }: LinkRules): Links {
  let log: Change[] | undefined

  function put(pair: Pair, first: number, second: number, set: number): void {
    const before = pair.links.get(first, second)
    log?.push({ pair, first, second, set: before })
    pair.links.put(first, second, set)
    changes.link(pair, { first, second }, before)
  }

  function strip(type: AssociationType): void {
    const pair = types.pairs.of(type.first, type.second)
    pair.links.each((first, second, set) => {
      const rest = sets.members(set).filter((member) => typeNumber(member) !== type.number)
      if (rest.length !== sets.members(set).length) put(pair, first, second, sets.intern(rest))
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
        for (const { pair, first, second, set } of made.reverse()) pair.links.put(first, second, set)
    }
    return isDone
  }

  const write = createWrite({ types, sets, autoPrimary, put })
  return {
    write,
    removeTypes(pair, { first, second }, members): void {
      const set = pair.links.get(first, second)
      const removesAll = members.some((member) => typeNumber(member) === pair.plain)
      const rest = sets.members(set).filter((member) => !members.includes(member))
      if (set !== 0) put(pair, first, second, removesAll ? 0 : sets.intern(rest))
    },
    unlink(pair, { first, second }): void {
      if (pair.links.get(first, second) !== 0) put(pair, first, second, 0)
    },
    restore: (pair, { first, second }, set) => put(pair, first, second, set),
    unlinkAll: (type, record) => unlinkAll(types.pairs.all, { type, record, put }),
    strip,
    isUsed: (type) => isUsed(types.pairs.of(type.first, type.second), type, sets),
    neighbours,
    ...createViews(types, sets),
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
    if (pair.first === type) pair.links.eachOf(0, record, (other) => put(pair, record, other, 0))
    if (pair.second === type) pair.links.eachOf(1, record, (other) => put(pair, other, record, 0))
  }
}

interface WriteRules extends Omit<LinkRules, 'changes'> {
  readonly put: (pair: Pair, first: number, second: number, set: number) => void
}

function createWrite({ types, sets, autoPrimary, put }: WriteRules): Links['write'] {
  const isCustomMember = (member: number): boolean => isCustomLabel(types.byNumber(typeNumber(member)))

  function merged(pair: Pair, before: number, requested: readonly number[]): number {
    // Other custom labels give way to new ones; HubSpot's own types stay (documented, and measured on v4).
    const kept = requested.some(isCustomMember)
      ? sets.members(before).filter((member) => !isCustomMember(member))
      : sets.members(before)
    const plain = pair.plain === undefined ? [] : [pair.plain * 2]
    return sets.intern([...kept, ...plain, ...requested])
  }

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
  function takeFromOthers(pair: Pair, place: Place, member: number): void {
    const end = types.byNumber(typeNumber(member)).exclusiveEnd
    if (end === undefined) return
    const record = recordAt(place, end)
    pair.links.eachOf(end, record, (other, set) => {
      if (!sets.has(set, member)) return
      const [first, second] = end === 0 ? [record, other] : [other, record]
      put(pair, first, second, sets.without(set, member))
    })
  }

  return (pair, place, members) => {
    const before = pair.links.get(place.first, place.second)
    const wanted = autoPrimary && before === 0 ? [...members, ...exclusiveMembers(pair, place)] : members
    const after = merged(pair, before, wanted)
    if (after === before) return undefined
    const reached = limitReached({ pair, place, before, after }, types, sets)
    if (reached !== undefined) return reached
    for (const member of wanted) if (!sets.has(before, member)) takeFromOthers(pair, place, member)
    put(pair, place.first, place.second, after)
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

interface View {
  readonly seen: readonly SeenType[]
  readonly labels: readonly string[]
}

// Thousands of links share a set, so each set is put into words once, until a type changes.
function createViews(types: AssociationTypes, sets: TypeSets): Pick<Links, 'seen' | 'labels'> {
  const views = new Map<number, View>()
  let version = types.version

  function viewOf(set: number, end: End): View {
    if (version !== types.version) {
      views.clear()
      version = types.version
    }
    const known = views.get(set * 2 + end)
    if (known !== undefined) return known
    const seen = sets
      .members(set)
      .flatMap((member) => seenType(types.byNumber(typeNumber(member)), member, end))
    const view = { seen, labels: seen.flatMap(({ label }) => (label === null ? [] : [label])) }
    views.set(set * 2 + end, view)
    return view
  }

  return {
    seen: (set, end) => viewOf(set, end).seen,
    labels: (set, end) => viewOf(set, end).labels,
  }
}

function seenType(type: AssociationType, member: number, end: End): SeenType[] {
  const direction = directionSeen(member, end)
  const typeId = type.ids[direction]
  return typeId === undefined ? [] : [{ category: type.category, typeId, label: type.labels[direction] }]
}

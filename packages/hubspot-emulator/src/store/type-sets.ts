/** Small sets of numbers, each kept once and known by its own number; 0 is the empty set. */
export interface TypeSets {
  /** The number of the set with these members, in any order and with repetitions. */
  intern(members: readonly number[]): number
  /** The members of a set, ascending. */
  members(set: number): readonly number[]
  has(set: number, member: number): boolean
  without(set: number, member: number): number
  with(set: number, member: number): number
}

/** Makes the registry of sets; links hold its numbers instead of lists. */
export function createTypeSets(): TypeSets {
  const byKey = new Map<string, number>([['', 0]])
  const sets: (readonly number[])[] = [[]]

  const members = (set: number): readonly number[] => sets[set] ?? []

  function intern(wanted: readonly number[]): number {
    const sorted = [...new Set(wanted)].sort((one, other) => one - other)
    const key = sorted.join()
    let set = byKey.get(key)
    if (set === undefined) {
      set = sets.push(sorted) - 1
      byKey.set(key, set)
    }
    return set
  }

  return {
    intern,
    members,
    has: (set, member) => members(set).includes(member),
    with: (set, member) => (members(set).includes(member) ? set : intern([...members(set), member])),
    without: (set, member) =>
      members(set).includes(member) ? intern(members(set).filter((other) => other !== member)) : set,
  }
}

import type { TypeSets } from '../store/type-sets.ts'
import { isCustomLabel } from './association-type.ts'
import type { AssociationTypes } from './association-types.ts'
import { type Pair, typeNumber } from './pair.ts'

/** What the rule stands on. */
export interface MergeRules {
  readonly types: AssociationTypes
  readonly sets: TypeSets
  /** Whether writing custom labels takes others away. */
  readonly labelWrites: 'replace' | 'add'
}

/** Makes the rule of what a link's set becomes when a set is written to it. */
export function createMergeSets({
  types,
  sets,
  labelWrites,
}: MergeRules): (pair: Pair, before: number, wanted: number) => number {
  // Thousands of links go through the same change, so each is worked out once, until a type changes.
  const known = new Map<number, number>()
  let version = types.version
  const isCustomMember = (member: number): boolean => isCustomLabel(types.byNumber(typeNumber(member)))

  function merge(pair: Pair, before: number, wanted: number): number {
    const requested = sets.members(wanted)
    // Other custom labels give way to new ones; HubSpot's own types stay (documented, and measured on v4).
    const kept =
      labelWrites === 'replace' && requested.some(isCustomMember)
        ? sets.members(before).filter((member) => !isCustomMember(member))
        : sets.members(before)
    const plain = pair.plain === undefined ? [] : [pair.plain * 2]
    return sets.intern([...kept, ...plain, ...requested])
  }

  return (pair, before, wanted) => {
    if (version !== types.version) known.clear()
    version = types.version
    // 2 ** 26 sets are more than memory has room for.
    const key = before * 67_108_864 + wanted
    const after = known.get(key) ?? merge(pair, before, wanted)
    known.set(key, after)
    return after
  }
}

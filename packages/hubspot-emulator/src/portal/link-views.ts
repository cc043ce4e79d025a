import type { End } from '../store/link-chains.ts'
import type { TypeSets } from '../store/type-sets.ts'
import type { AssociationType, Category } from './association-type.ts'
import type { AssociationTypes } from './association-types.ts'
import { directionSeen, typeNumber } from './pair.ts'

/** An association type as it reads from one record's side. */
export interface SeenType {
  readonly category: Category
  readonly typeId: number
  readonly label: string | null
}

interface View {
  readonly seen: readonly SeenType[]
  readonly labels: readonly string[]
}

/** Type sets in words. */
export interface LinkViews {
  /** The types of a set as they read from one end. */
  seen(set: number, end: End): readonly SeenType[]
  /** The texts of those that have one. */
  labels(set: number, end: End): readonly string[]
}

/** Makes the views of a portal's sets. */
export function createLinkViews(types: AssociationTypes, sets: TypeSets): LinkViews {
  // Thousands of links share a set, so each set is put into words once, until a type changes.
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

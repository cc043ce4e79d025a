import type { Direction } from '../portal/association-type.ts'
import type { AssociationTypes } from '../portal/association-types.ts'
import { directionSeen, memberFor, type Place, typeNumber } from '../portal/pair.ts'

/** Writes a link's types as they read from its first record: `HUBSPOT_DEFINED=279,USER_DEFINED=3`. */
export function membersText(members: readonly number[], types: AssociationTypes): string {
  return members.map((member) => memberText(member, types)).join()
}

// A type without a number in this direction is named by the other one's, with a mark before it.
const INVERSE = '~'

function memberText(member: number, types: AssociationTypes): string {
  const { category, ids } = types.byNumber(typeNumber(member))
  const direction = directionSeen(member, 0)
  const own = ids[direction]
  return own === undefined ? `${INVERSE}${category}=${ids[direction === 0 ? 1 : 0]}` : `${category}=${own}`
}

/** Reads the same back for a link at a place whose from side is the text's first record. */
export function membersFrom(text: string, types: AssociationTypes, { fromEnd }: Place): number[] {
  return text.split(',').map((word) => {
    const isInverse = word.startsWith(INVERSE)
    const [category = '', typeId = ''] = word.replace(INVERSE, '').split('=')
    const found = types.find(category, Number(typeId))
    if (found === undefined) {
      throw new Error(`the association type ${word} is not known to this emulator: start with another file`)
    }
    const { type, direction } = found
    const seen: Direction = isInverse ? (direction === 0 ? 1 : 0) : direction
    return memberFor(type, seen, fromEnd)
  })
}

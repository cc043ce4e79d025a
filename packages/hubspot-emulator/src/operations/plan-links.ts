import { type MissingRecord, unknownAssociationTypes } from '../http/refusals.ts'
import { typeKey } from '../portal/association-type.ts'
import type { DirectedType } from '../portal/association-types.ts'
import type { ObjectType } from '../portal/object-type.ts'
import { memberFor, type Pair, type Place, placeOf } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'

/** An association type as requests name it. */
export interface TypeSpec {
  readonly associationCategory: string
  readonly associationTypeId: number
}

/** A link that a request asks for. */
export interface LinkInput {
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
  readonly types: readonly TypeSpec[]
}

/** A link understood: both records are there, the types are known. */
export interface PlannedLink {
  readonly input: number
  readonly fromType: ObjectType
  readonly toType: ObjectType
  readonly pair: Pair
  readonly place: Place
  readonly members: number[]
}

/** The links of a request, and the inputs that name records which are not there. */
export interface LinkPlan {
  readonly links: readonly PlannedLink[]
  readonly missing: readonly { readonly input: number; readonly records: readonly MissingRecord[] }[]
}

/**
 * Understands the links that a request asks for. Association types nobody defined refuse the whole request. The
 * records are looked up among the objects of each association type, whatever the path says, as HubSpot does.
 */
export function planLinks(portal: Portal, inputs: readonly LinkInput[]): LinkPlan {
  const links: PlannedLink[] = []
  const missing: { input: number; records: MissingRecord[] }[] = []
  const unknown = new Set<string>()
  inputs.forEach((link, input) => {
    const planned: PlannedLink[] = []
    const records: MissingRecord[] = []
    for (const spec of link.types) {
      const directed = portal.types.find(spec.associationCategory, spec.associationTypeId)
      if (directed === undefined) unknown.add(typeKey(spec.associationCategory, spec.associationTypeId))
      else addType({ portal, link, input, planned, records }, directed)
    }
    if (records.length > 0) missing.push({ input, records })
    else links.push(...planned)
  })
  if (unknown.size > 0) throw unknownAssociationTypes([...unknown])
  return { links, missing }
}

interface InputPlan {
  readonly portal: Portal
  readonly link: LinkInput
  readonly input: number
  readonly planned: PlannedLink[]
  readonly records: MissingRecord[]
}

function addType({ portal, link, input, planned, records }: InputPlan, directed: DirectedType): void {
  const { type, direction } = directed
  const [fromType, toType] = direction === 0 ? [type.first, type.second] : [type.second, type.first]
  let found = planned.find((other) => other.fromType === fromType && other.toType === toType)
  if (found === undefined) {
    const from = portal.records.find(fromType, link.from.id)
    const to = portal.records.find(toType, link.to.id)
    const isSelf = fromType === toType && from === to
    if (from === undefined) addMissing(records, fromType, link.from.id)
    if (to === undefined || isSelf) addMissing(records, toType, link.to.id)
    if (from === undefined || to === undefined || isSelf) return
    const pair = portal.pairs.of(fromType, toType)
    found = { input, fromType, toType, pair, place: placeOf(pair, fromType, from, to), members: [] }
    planned.push(found)
  }
  found.members.push(memberFor(type, direction, found.place.fromEnd))
}

function addMissing(records: MissingRecord[], type: ObjectType, id: string): void {
  if (records.some((known) => known.objectType === type.errorName && known.id === id)) return
  records.push({ objectType: type.errorName, id })
}

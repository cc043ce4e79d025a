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

/** Types of one object pair that belong together in an input. */
export interface PlannedTypes {
  readonly fromType: ObjectType
  readonly toType: ObjectType
  readonly pair: Pair
  /** The set of them, by the end of the link at which the from side is. */
  readonly sets: readonly [number, number]
}

/** A link understood: both records are there, the types are known. */
export interface PlannedLink {
  readonly input: number
  readonly types: PlannedTypes
  readonly place: Place
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
  const reader = createTypeReader(portal)
  inputs.forEach((link, input) => {
    const planned = links.length
    const records: MissingRecord[] = []
    for (const types of reader.read(link.types)) {
      const place = placeIn(portal, types, link, records)
      if (place !== undefined) links.push({ input, types, place })
    }
    if (records.length === 0) return
    links.length = planned
    missing.push({ input, records })
  })
  if (reader.unknown.size > 0) throw unknownAssociationTypes([...reader.unknown])
  return { links, missing }
}

function placeIn(
  portal: Portal,
  { fromType, toType, pair }: PlannedTypes,
  link: LinkInput,
  missing: MissingRecord[],
): Place | undefined {
  const from = portal.records.find(fromType, link.from.id)
  const to = portal.records.find(toType, link.to.id)
  const isSelf = fromType === toType && from === to
  if (from === undefined) addMissing(missing, fromType, link.from.id)
  if (to === undefined || isSelf) addMissing(missing, toType, link.to.id)
  if (from === undefined || to === undefined || isSelf) return undefined
  return placeOf(pair, fromType, from, to)
}

function addMissing(records: MissingRecord[], type: ObjectType, id: string): void {
  if (records.some((known) => known.objectType === type.errorName && known.id === id)) return
  records.push({ objectType: type.errorName, id })
}

interface TypeReader {
  /** The types of an input, gathered by object pair. */
  read(types: readonly TypeSpec[]): readonly PlannedTypes[]
  /** Types nobody defined that were met. */
  readonly unknown: ReadonlySet<string>
}

// Nearly all inputs of a batch name the same types, so they are understood once.
function createTypeReader(portal: Portal): TypeReader {
  const unknown = new Set<string>()
  let latest: { readonly specs: readonly TypeSpec[]; readonly read: readonly PlannedTypes[] } | undefined

  function gather(specs: readonly TypeSpec[]): PlannedTypes[] {
    const known = specs.flatMap(({ associationCategory, associationTypeId }) => {
      const directed = portal.types.find(associationCategory, associationTypeId)
      if (directed === undefined) unknown.add(typeKey(associationCategory, associationTypeId))
      return directed ?? []
    })
    return [...Map.groupBy(known, objectsOf).values()].map((directed) => plannedTypes(portal, directed))
  }

  return {
    unknown,
    read(specs): readonly PlannedTypes[] {
      if (latest === undefined || !isSame(specs, latest.specs)) latest = { specs, read: gather(specs) }
      return latest.read
    },
  }
}

function isSame(some: readonly TypeSpec[], others: readonly TypeSpec[]): boolean {
  return (
    some.length === others.length &&
    some.every(
      ({ associationCategory, associationTypeId }, index) =>
        associationTypeId === others[index]?.associationTypeId &&
        associationCategory === others[index].associationCategory,
    )
  )
}

function objectsOf({ type, direction }: DirectedType): string {
  const [from, to] = direction === 0 ? [type.first, type.second] : [type.second, type.first]
  return `${from.id} ${to.id}`
}

function plannedTypes(portal: Portal, directed: readonly DirectedType[]): PlannedTypes {
  const [first] = directed
  if (first === undefined) throw new Error('types are gathered by what they have in common, so there is one')
  const { type, direction } = first
  const [fromType, toType] = direction === 0 ? [type.first, type.second] : [type.second, type.first]
  const setFor = (fromEnd: 0 | 1): number =>
    portal.sets.intern(directed.map((each) => memberFor(each.type, each.direction, fromEnd)))
  return { fromType, toType, pair: portal.pairs.of(fromType, toType), sets: [setFor(0), setFor(1)] }
}

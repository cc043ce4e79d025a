import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'
import { describeRecord, describeTypes, named } from '../state/describe.ts'
import type { ControlNeighbourhood, ControlRecords, NeighbourLink } from './control-api.ts'
import { ControlRefusal } from './control-call.ts'

/** Which records to list. */
export interface RecordsPage {
  readonly type: string
  /** Text that an id begins with or a property contains. */
  readonly search: string
  readonly limit: number
  /** The cursor of the page before; -1 for the first. */
  readonly after: number
}

/** Lists live records in the order in which they came. */
export function portalRecords(
  portal: Portal,
  { type: name, search, limit, after }: RecordsPage,
): ControlRecords {
  const type = portal.objectTypes.resolve(name)
  const handles = matching(type, search.trim().toLowerCase())
  const page = handles.filter((handle) => handle > after).slice(0, limit)
  const last = page.at(-1)
  const isLast = last === undefined || last === handles.at(-1)
  return {
    ...named(type),
    total: handles.length,
    results: page.map((handle) => describeRecord(type, handle)),
    next: isLast ? null : String(last),
  }
}

function matching({ records }: ObjectType, search: string): number[] {
  const found: number[] = []
  for (let handle = 0; handle < records.size; handle++) {
    if (records.isArchived(handle)) continue
    const isFound =
      search === '' ||
      String(records.idOf(handle)).startsWith(search) ||
      Object.values(records.properties(handle)).some((value) => value.toLowerCase().includes(search))
    if (isFound) found.push(handle)
  }
  return found
}

/** The record in the middle, and how many of its links to tell. */
export interface NeighbourhoodRequest {
  readonly type: string
  readonly id: string
  readonly limit: number
}

/** Tells a record and what it is linked to. */
export function portalNeighbourhood(
  portal: Portal,
  { type: name, id, limit }: NeighbourhoodRequest,
): ControlNeighbourhood {
  const type = portal.objectTypes.resolve(name)
  const handle = portal.records.find(type, id)
  if (handle === undefined) {
    throw new ControlRefusal(
      404,
      `there is no record ${id} among ${type.name}; /_emulator/records/${name} lists them`,
    )
  }
  const groups = portal.objectTypes.all.flatMap((other) => {
    const links = linksTo(portal, { type, handle }, other)
    return links.length === 0 ? [] : [{ other, links }]
  })
  return {
    record: describeRecord(type, handle),
    links: groups
      .flatMap(({ links }) => links)
      .slice(0, limit)
      .map((tell) => tell()),
    total: groups.reduce((sum, { links }) => sum + links.length, 0),
    totals: groups.map(({ other, links }) => ({ ...named(other), links: links.length })),
  }
}

// Only as many links are put into words as are told.
function linksTo(
  portal: Portal,
  { type, handle }: { readonly type: ObjectType; readonly handle: number },
  other: ObjectType,
): (() => NeighbourLink)[] {
  const pair = portal.pairs.of(type, other)
  return portal.links
    .neighbours(pair, type, handle)
    .sort((one, next) => other.records.idOf(one.handle) - other.records.idOf(next.handle))
    .map((neighbour) => () => ({
      to: describeRecord(other, neighbour.handle),
      types: describeTypes(portal.sets.members(neighbour.set), neighbour.end, portal.types.byNumber),
    }))
}

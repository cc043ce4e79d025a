import type { SeenType } from './portal/link-views.ts'
import type { Portal } from './portal/portal.ts'

/** A link as tests look at it: two records and the association types from the first to the second. */
export interface PortalLink {
  readonly from: string
  readonly to: string
  readonly types: readonly SeenType[]
  /** The texts of the types that have one. */
  readonly labels: readonly string[]
}

/** A record as tests look at it. */
export interface PortalRecord {
  readonly id: string
  readonly properties: Readonly<Record<string, string>>
}

/** Lists the records of an object type that are not archived, in the order in which they came. */
export function inspectRecords(portal: Portal, typeName: string): PortalRecord[] {
  const { records } = portal.objectTypes.resolve(typeName)
  const handles = Array.from({ length: records.size }, (_, handle) => handle)
  return handles
    .filter((handle) => !records.isArchived(handle))
    .map((handle) => ({ id: String(records.idOf(handle)), properties: records.properties(handle) }))
}

/** Lists the links between two object types as they read from the first. */
export function inspectLinks(portal: Portal, fromType: string, toType: string): PortalLink[] {
  const from = portal.objectTypes.resolve(fromType)
  const to = portal.objectTypes.resolve(toType)
  const pair = portal.pairs.of(from, to)
  const links: PortalLink[] = []
  for (let handle = 0; handle < from.records.size; handle++) {
    for (const neighbour of portal.links.neighbours(pair, from, handle)) {
      links.push({
        from: String(from.records.idOf(handle)),
        to: String(to.records.idOf(neighbour.handle)),
        types: portal.links.seen(neighbour.set, neighbour.end),
        labels: portal.links.labels(neighbour.set, neighbour.end),
      })
    }
  }
  return links.sort(
    (one, other) => Number(one.from) - Number(other.from) || Number(one.to) - Number(other.to),
  )
}

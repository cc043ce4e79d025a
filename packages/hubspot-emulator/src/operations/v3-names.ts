import type { DirectedType } from '../portal/association-types.ts'
import type { ObjectType } from '../portal/object-type.ts'
import type { Portal } from '../portal/portal.ts'

/** A link as v3 tells it: one entry per association type, by name. */
export interface NamedLink {
  readonly id: string
  /** For example `contact_to_company`, which is the primary company's, or `contact_to_company_unlabeled`. */
  readonly type: string
}

/** The name that v3 has for a type in one direction. */
export function nameOf({ type, direction }: DirectedType): string {
  return type.names[direction]
}

/** What a record is linked to, by the names of v3, in the order of ids. */
export function namedLinks(
  portal: Portal,
  { from, to, record }: { readonly from: ObjectType; readonly to: ObjectType; readonly record: number },
): NamedLink[] {
  const between = portal.types.between(from, to)
  const names = new Map(
    between.map((directed) => [`${directed.type.category} ${typeIdOf(directed)}`, nameOf(directed)]),
  )
  return portal.links
    .neighbours(portal.pairs.of(from, to), from, record)
    .map(({ handle, set, end }) => ({ id: to.records.idOf(handle), types: portal.links.seen(set, end) }))
    .sort((one, other) => one.id - other.id)
    .flatMap(({ id, types }) =>
      types.flatMap(({ category, typeId }) => {
        const type = names.get(`${category} ${typeId}`)
        return type === undefined ? [] : [{ id: String(id), type }]
      }),
    )
}

/** The number of a type in the direction in which it was named. */
export function typeIdOf({ type, direction }: DirectedType): number | undefined {
  return type.ids[direction]
}

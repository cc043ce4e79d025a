import type { Call } from '../http/call.ts'
import type { ObjectType } from '../portal/object-type.ts'
import { type NamedLink, namedLinks } from './v3-names.ts'

/** The links of a record that a read was asked to show, by object type. */
export interface ShownAssociations {
  readonly associations?: Readonly<Record<string, { readonly results: readonly NamedLink[] }>>
}

/** Shows what `associations=companies,deals` asks for; nothing if it asks for nothing (documented). */
export function shownAssociations(
  { portal, query }: Call,
  from: ObjectType,
  record: number,
): ShownAssociations {
  const asked = query
    .getAll('associations')
    .flatMap((names) => names.split(','))
    .filter((name) => name !== '')
  if (asked.length === 0) return {}
  const shown = asked.flatMap((name) => {
    const to = portal.objectTypes.resolve(name)
    const results = namedLinks(portal, { from, to, record })
    return results.length === 0 ? [] : [[to.name, { results }] as const]
  })
  return shown.length === 0 ? {} : { associations: Object.fromEntries(shown) }
}

import { placeOf } from '../portal/pair.ts'
import type { Portal } from '../portal/portal.ts'
import { describeTypes, named } from '../state/describe.ts'
import type { ControlLinksAmong, DiffLink } from './control-api.ts'
import { ControlRefusal, type ControlRoutes } from './control-call.ts'

/** Control requests about links between records that the asker already knows. */
export const linksAmongRoutes: ControlRoutes = {
  'GET /links': ({ core, query }) => ({
    status: 200,
    body: linksAmong(core.portal(), addressesIn(query.get('among') ?? '')),
  }),
}

const MOST_RECORDS = 100

function addressesIn(text: string): readonly (readonly [string, string])[] {
  const addresses = text.split(',').map((address): readonly [string, string] => {
    const [, type, id] = /^([^/]+)\/([^/]+)$/.exec(address.trim()) ?? []
    if (type !== undefined && id !== undefined) return [type, id]
    throw new ControlRefusal(400, `among=${text} names no records: write among=contacts/101,companies/201`)
  })
  if (addresses.length <= MOST_RECORDS) return addresses
  throw new ControlRefusal(400, `among names ${addresses.length} records, ${MOST_RECORDS} are the most`)
}

// A record may have gone since the asker saw it; then its links have gone too.
function linksAmong(portal: Portal, addresses: readonly (readonly [string, string])[]): ControlLinksAmong {
  const records = addresses.flatMap(([name, id]) => {
    const type = portal.objectTypes.resolve(name)
    const handle = portal.records.find(type, id)
    return handle === undefined ? [] : [{ type, handle, end: { ...named(type), id } }]
  })
  const links = records.flatMap((from, index) =>
    records.slice(index + 1).flatMap((to): DiffLink[] => {
      const pair = portal.pairs.of(from.type, to.type)
      const { first, second, fromEnd } = placeOf(pair, from.type, from.handle, to.handle)
      const set = pair.links.get(first, second)
      if (set === 0) return []
      const types = describeTypes(portal.sets.members(set), fromEnd, portal.types.byNumber)
      return [{ from: from.end, to: to.end, types }]
    }),
  )
  return { links }
}

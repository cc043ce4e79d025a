import type { Emulator } from '../src/index.ts'
import { asking } from './ask.ts'
import { controlling } from './control.ts'

const VERSION = '2026-03'

/** Everything that can be seen of a portal from outside, link by link. */
export async function dump(emulator: Emulator): Promise<object> {
  const ask = asking(emulator)
  const { body: state } = await controlling(emulator)('GET /state')
  const types: string[] = state.objects
    .filter(({ records, archived }: { records: number; archived: number }) => records + archived > 0)
    .map(({ objectTypeId }: { objectTypeId: string }) => objectTypeId)
  const records = Object.fromEntries(types.map((type) => [type, emulator.records(type)]))
  const links = Object.fromEntries(
    types.flatMap((from) => types.map((to) => [`${from} ${to}`, emulator.links(from, to)])),
  )
  const labels: Record<string, unknown> = {}
  for (const [from, to] of [
    ['0-1', '0-2'],
    ['0-2', '0-1'],
    ['0-1', '0-1'],
  ]) {
    const { body } = await ask('GET', `/crm/associations/${VERSION}/${from}/${to}/labels`)
    labels[`${from} ${to}`] = sorted(body.results)
  }
  const schemas = (await ask('GET', `/crm-object-schemas/${VERSION}/schemas`)).body
  const limits = sorted(
    (await ask('GET', `/crm/associations/${VERSION}/definitions/configurations/all`)).body.results,
  )
  const { objects, pairs, labels: counted, limits: configured, portalId, timeZone } = state
  return {
    ...{ objects, portalId, timeZone, records, links, labels, schemas, limits },
    pairs: sorted(pairs),
    counted: sorted(counted),
    configured: sorted(configured),
  }
}

// Where HubSpot promises no order, none is compared.
function sorted(items: readonly object[]): string[] {
  return items.map((item) => JSON.stringify(item)).sort()
}

import { type AssociationsClient, type CallOptions, isAbortedError } from '@hubspot-associations/client'
import { createAssociationEngine, createResolvers, type Mapping } from '@hubspot-associations/engine'
import type { AssociationStream, Config, StreamMapping } from './config/config.ts'
import type { RejectSink } from './rejects/reject-sink.ts'
import { associationMapping } from './streams/association-mapping.ts'
import { createFieldFinder } from './streams/field-finder.ts'
import { toFailure } from './to-failure.ts'

/** What a configuration is checked with. */
export interface CheckSetting {
  readonly config: Config
  readonly client: AssociationsClient
  readonly rejects: RejectSink
  readonly call: CallOptions
}

/** Everything about a configuration that cannot work, all at once; empty when it can. Writes nothing to HubSpot. */
export async function checkConnection({ config, client, rejects, call }: CheckSetting): Promise<string[]> {
  const [kept, access] = await Promise.all([
    problemsIn(() => noneAfter(rejects.check())),
    problemsIn(() => noneAfter(client.account.details(call))),
  ])
  // Without a token that works, asking further only repeats the same.
  if (access.length > 0) return [...access, ...kept]
  const problems: string[] = []
  for (const [index, mapping] of config.mappings.entries()) {
    const found = new Set(await checkMapping(mapping, client, call))
    problems.push(...[...found].map((problem) => `mappings[${index}] (${mapping.stream}): ${problem}`))
  }
  return [...problems, ...kept]
}

async function checkMapping(
  mapping: StreamMapping,
  client: AssociationsClient,
  call: CallOptions,
): Promise<string[]> {
  const readings = await problemsIn(() => readPair(mapping, client, call))
  if (mapping.kind === 'limit') return readings
  const engine = createAssociationEngine({ client, mapping: withoutCatalog(mapping) })
  const names = await problemsIn(async () => (await engine.check(call)).map(({ message }) => message))
  return [...names, ...readings]
}

/** Which fields there are is known only once there is a catalog, so here all are taken to be. */
function withoutCatalog(mapping: AssociationStream): Mapping {
  const descriptor = { name: mapping.stream }
  const fields = createFieldFinder({
    descriptor,
    syncMode: 'append',
    fields: undefined,
    objectName: undefined,
  })
  return associationMapping(mapping, 'append', fields)
}

/** Reads what a sync has to read of the two objects, which shows a scope that is missing. */
async function readPair(
  { kind, fromObjectType, toObjectType }: StreamMapping,
  client: AssociationsClient,
  call: CallOptions,
): Promise<string[]> {
  if (!('constant' in fromObjectType) || !('constant' in toObjectType)) return []
  const { objectType } = createResolvers(client, { createMissingLabels: false, dryRun: true })
  const from = await objectType(fromObjectType.constant, call)
  const to = await objectType(toObjectType.constant, call)
  if ('code' in from || 'code' in to) return [from, to].flatMap((end) => ('code' in end ? [end.message] : []))
  await client.labels.list(from.id, to.id, call)
  if (kind === 'limit') await client.limits.list(from.id, to.id, call)
  return []
}

/** Problems that were found, or the one that kept them from being found. */
async function problemsIn(find: () => Promise<string[] | undefined>): Promise<string[]> {
  try {
    return (await find()) ?? []
  } catch (error) {
    if (isAbortedError(error)) return ['HubSpot did not answer in time. Check the connection, and try again.']
    return [toFailure(error).failure.message]
  }
}

async function noneAfter(work: Promise<unknown>): Promise<undefined> {
  await work
}

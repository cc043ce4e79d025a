import {
  createAssociationEngine,
  createResolvers,
  type Mapping,
  recordFinder,
} from '@hubspot-associations/engine'
import type { ConfigFlags } from './apply-config.ts'
import type { Connection, ConnectionFlags } from './connect.ts'
import type { ExitCode } from './exit-code.ts'
import { checkOutputFlags, finishRun, type OutputFlags } from './finish-run.ts'
import { importMapping, type MappingFlags } from './import-mapping.ts'
import { connect, isEmulated, tableOpener } from './import-source.ts'
import { rejectsPathFor } from './rejects-file.ts'
import { fingerprintOf, keepFacts } from './run/run-facts.ts'
import { createRunFile, inMemory } from './run/run-file.ts'
import { newRunName, runPath } from './run/run-location.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The flags of `import`. */
export interface ImportFlags extends MappingFlags, ConnectionFlags, OutputFlags, ConfigFlags {
  readonly separator?: string
  readonly dryRun?: boolean
  readonly createMissingLabels?: boolean
}

/** Reads a CSV file, plans, applies, keeps what was rejected, reports. */
export async function importCommand(path: string, flags: ImportFlags, io: Surroundings): Promise<ExitCode> {
  const startedAt = io.clock.now()
  const { dryRun = false, createMissingLabels = false, separator } = flags
  await checkOutputFlags(flags, dryRun)
  const mapping = await importMapping(flags)
  const source = { path, mapping, ...(separator === undefined ? {} : { separator }) }
  const open = await tableOpener(source, { isReadTwice: isEmulated(flags), io })
  const rejectsPath = rejectsPathFor(path, flags.rejects)
  const table = await open()
  const portal = await connect(flags, io, { open, mapping })
  await checkMapping(mapping, { portal, createMissingLabels, io })
  // A dry run leaves nothing behind, and an emulator inside this process is gone when it ends.
  const name = dryRun || isEmulated(flags) ? undefined : newRunName(io.cwd, path, startedAt)
  const run = createRunFile(name === undefined ? inMemory : runPath(io.cwd, name))
  const fingerprint = fingerprintOf(path)
  keepFacts(run, {
    kind: 'import',
    input: path,
    columns: table.columns,
    mapping,
    portalId: portal.portalId,
    startedAt,
    createMissingLabels,
    ...(separator === undefined ? {} : { separator }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  })
  const { client } = portal
  const resolvers = createResolvers(client, { createMissingLabels, dryRun })
  return finishRun(
    { run, ...(name === undefined ? {} : { name }) },
    { client, resolvers, find: recordFinder(client), mapping, table, dryRun },
    { portal, flags: { ...flags, rejects: rejectsPath }, io, startedAt },
  )
}

async function checkMapping(
  mapping: Mapping,
  { portal, createMissingLabels, io }: { portal: Connection; createMissingLabels: boolean; io: Surroundings },
): Promise<void> {
  const engine = createAssociationEngine({ client: portal.client, mapping, createMissingLabels })
  const problems = await engine.check({ signal: io.signal })
  if (problems.length === 0) return
  throw new UsageError(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
}

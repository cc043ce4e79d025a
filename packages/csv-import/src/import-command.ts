import {
  createAssociationEngine,
  createResolvers,
  type Mapping,
  recordFinder,
} from '@hubspot-associations/engine'
import type { Connection, ConnectionFlags } from './connect.ts'
import type { ExitCode } from './exit-code.ts'
import { checkOutputFlags, finishRun, type OutputFlags } from './finish-run.ts'
import { type LayoutFlags, layoutChooser } from './import-layout.ts'
import { connect, isEmulated, tableOpener } from './import-source.ts'
import { checkMirrorFlags, type MirrorFlags, mirrorOf } from './mirror-flags.ts'
import { rejectsPathFor } from './rejects-file.ts'
import { fingerprintOf, keepFacts } from './run/run-facts.ts'
import { createRunFile, temporary } from './run/run-file.ts'
import { newRunName, runPath } from './run/run-location.ts'
import type { Surroundings } from './surroundings.ts'
import { tellPassedOver, tellPreset } from './tell-preset.ts'
import { UsageError } from './usage-error.ts'

/** The flags of `import`. */
export interface ImportFlags extends LayoutFlags, ConnectionFlags, OutputFlags, MirrorFlags {
  readonly separator?: string
  readonly quote?: string
  readonly dryRun?: boolean
  readonly createMissingLabels?: boolean
}

/** Reads a CSV file, plans, applies, keeps what was rejected, reports. */
export async function importCommand(path: string, flags: ImportFlags, io: Surroundings): Promise<ExitCode> {
  const startedAt = io.clock.now()
  const { dryRun = false, createMissingLabels = false } = flags
  await checkOutputFlags(flags, dryRun)
  checkMirrorFlags(flags, dryRun)
  const dialect = dialectOf(flags)
  const source = { path, chooseLayout: await layoutChooser(flags), ...dialect }
  const open = await tableOpener(source, { isReadTwice: isEmulated(flags), io })
  const rejectsPath = rejectsPathFor(path, flags.rejects)
  const table = await open()
  const { mapping, preset, options = {} } = table.layout
  const mirror = mirrorOf(flags, table)
  const mirroring = mirror === undefined ? {} : { mirror }
  const telling = { stderr: io.stderr, flags }
  tellPreset(path, table, telling)
  const portal = await connect(flags, io, { open, mapping })
  await checkMapping(mapping, { portal, createMissingLabels, io })
  // A dry run leaves nothing behind, and an emulator inside this process is gone when it ends.
  const name = dryRun || isEmulated(flags) ? undefined : newRunName(io.cwd, path, startedAt)
  const run = createRunFile(name === undefined ? temporary : runPath(io.cwd, name))
  const fingerprint = fingerprintOf(path)
  keepFacts(run, {
    kind: 'import',
    input: path,
    columns: table.columns,
    mapping,
    portalId: portal.portalId,
    startedAt,
    createMissingLabels,
    ...dialect,
    ...mirroring,
    ...(preset === undefined ? {} : { preset: { name: preset.name, options } }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  })
  const { client } = portal
  const resolvers = createResolvers(client, { createMissingLabels, dryRun })
  const code = await finishRun(
    { run, ...(name === undefined ? {} : { name }) },
    { client, resolvers, find: recordFinder(client), mapping, table, dryRun, ...mirroring },
    { portal, flags: { ...flags, rejects: rejectsPath }, io, startedAt },
  )
  tellPassedOver(table, telling)
  return code
}

function dialectOf({ separator, quote }: ImportFlags): Pick<ImportFlags, 'separator' | 'quote'> {
  return { ...(separator === undefined ? {} : { separator }), ...(quote === undefined ? {} : { quote }) }
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

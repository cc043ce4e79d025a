import { checkMapping, createResolvers, type Mapping, type MappingCheck } from '@hubspot-associations/engine'
import type { ConnectionFlags } from './connect.ts'
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
import { unchangedChunks } from './unchanged-input.ts'
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
  const rejectsPath = rejectsPathFor(path, { named: flags.rejects, cwd: io.cwd })
  // Emulators are filled from the file first, so it is in memory by now.
  const fingerprint = isEmulated(flags) ? undefined : fingerprintOf(path)
  const opened = await open()
  const table = { ...opened, chunks: unchangedChunks(opened.chunks, { path, fingerprint }) }
  const { mapping, preset, options = {} } = table.layout
  const mirror = mirrorOf(flags, table)
  const mirroring = mirror === undefined ? {} : { mirror }
  const telling = { stderr: io.stderr, flags }
  tellPreset(path, table, telling)
  const portal = await connect(flags, io, { open, mapping })
  const { client } = portal
  const resolvers = createResolvers(client, { createMissingLabels, dryRun })
  await refuseMapping(mapping, { resolvers, createMissingLabels }, io)
  // A dry run leaves nothing behind, and an emulator inside this process is gone when it ends.
  const name = dryRun || isEmulated(flags) ? undefined : newRunName(io.cwd, path, startedAt)
  const run = createRunFile(name === undefined ? temporary : runPath(io.cwd, name))
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
  const code = await finishRun(
    { run, ...(name === undefined ? {} : { name }) },
    { client, resolvers, mapping, table, dryRun, ...mirroring },
    { portal, flags: { ...flags, rejects: rejectsPath }, io, startedAt },
  )
  tellPassedOver(table, telling)
  return code
}

function dialectOf({ separator, quote }: ImportFlags): Pick<ImportFlags, 'separator' | 'quote'> {
  return { ...(separator === undefined ? {} : { separator }), ...(quote === undefined ? {} : { quote }) }
}

async function refuseMapping(mapping: Mapping, check: MappingCheck, io: Surroundings): Promise<void> {
  const problems = await checkMapping(mapping, check, { signal: io.signal })
  if (problems.length === 0) return
  throw new UsageError(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
}

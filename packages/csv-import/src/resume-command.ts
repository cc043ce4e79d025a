import { createResolvers } from '@hubspot-associations/engine'
import { type ConnectionFlags, connectToHubSpot } from './connect.ts'
import type { ExitCode } from './exit-code.ts'
import { finishRun, type OutputFlags } from './finish-run.ts'
import { layoutOfRun } from './import-layout.ts'
import { tableOpener } from './import-source.ts'
import { type MirrorFlags, parseMaxRemovals } from './mirror-flags.ts'
import type { CsvTable } from './read-csv.ts'
import { rejectsPathFor, undoName } from './rejects-file.ts'
import { reopenFailed } from './run/batch-store.ts'
import type { MirrorFacts } from './run/mirror-facts.ts'
import { checkPortal, factsOf, fingerprintOf, type RunFacts } from './run/run-facts.ts'
import { openRunFile, type RunFile } from './run/run-file.ts'
import { findRun } from './run/run-location.ts'
import type { Surroundings } from './surroundings.ts'
import { unchangedChunks } from './unchanged-input.ts'
import { UsageError } from './usage-error.ts'

/** The flags of `resume`. */
export interface ResumeFlags extends ConnectionFlags, OutputFlags, Pick<MirrorFlags, 'maxRemovals'> {}

/** Carries a run on from where it stopped, and tries again what failed for no fault of its rows. */
export async function resumeCommand(named: string, flags: ResumeFlags, io: Surroundings): Promise<ExitCode> {
  const startedAt = io.clock.now()
  const { name, path } = findRun(io.cwd, named)
  const run = openRunFile(path)
  const facts = factsOf(run)
  const mirror = mirrorOn(facts, flags)
  const table = await restOfInput(run, facts, io)
  const portal = await connectToHubSpot(flags, io)
  checkPortal(facts, portal.portalId)
  reopenFailed(run)
  const { client } = portal
  const { mapping, createMissingLabels } = facts
  const resolvers = createResolvers(client, { createMissingLabels, dryRun: false })
  const rejects = rejectsPathFor(facts.kind === 'undo' ? undoName(facts.input) : facts.input, {
    named: flags.rejects,
    cwd: io.cwd,
  })
  return finishRun(
    { run, name },
    {
      client,
      resolvers,
      mapping,
      dryRun: false,
      ...(mirror === undefined ? {} : { mirror }),
      ...(table === undefined ? {} : { table }),
    },
    { portal, flags: { ...flags, rejects }, io, startedAt },
  )
}

/** The mirror of a run, within the bound that it was begun with or that is given now. */
function mirrorOn({ mirror }: RunFacts, { maxRemovals }: ResumeFlags): MirrorFacts | undefined {
  if (maxRemovals === undefined) return mirror
  parseMaxRemovals(maxRemovals)
  if (mirror === undefined)
    throw new UsageError('--max-removals is about runs with --mirror, which this is not')
  return { ...mirror, maxRemovals }
}

/** The input, when the run stopped before all of it was in the run file. */
async function restOfInput(run: RunFile, facts: RunFacts, io: Surroundings): Promise<CsvTable | undefined> {
  if (run.get('staged') !== undefined) return undefined
  const { input, mapping, preset, separator, quote, fingerprint } = facts
  if (fingerprint === undefined)
    throw new UsageError(
      'this run stopped while it read standard input, which cannot be read again; start the import again',
    )
  if (fingerprintOf(input) !== fingerprint)
    throw new UsageError(`${input} has changed since this run read it; start the import again`)
  const source = {
    path: input,
    chooseLayout: layoutOfRun(mapping, preset),
    ...(separator === undefined ? {} : { separator }),
    ...(quote === undefined ? {} : { quote }),
  }
  const open = await tableOpener(source, { isReadTwice: false, io })
  const table = await open()
  return { ...table, chunks: unchangedChunks(table.chunks, { path: input, fingerprint }) }
}

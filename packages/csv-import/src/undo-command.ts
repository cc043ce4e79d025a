import { createResolvers, type Mapping } from '@hubspot-associations/engine'
import { type ConnectionFlags, connectToHubSpot } from './connect.ts'
import type { ExitCode } from './exit-code.ts'
import { finishRun, type OutputFlags } from './finish-run.ts'
import { rejectsPathFor, undoName } from './rejects-file.ts'
import { checkPortal, factsOf, keepFacts } from './run/run-facts.ts'
import { createRunFile, openRunFile, type RunFile, temporary } from './run/run-file.ts'
import { findRun, newRunName, runPath } from './run/run-location.ts'
import { stageUndo, undoColumns } from './run/stage-undo.ts'
import type { Surroundings } from './surroundings.ts'

/** The flags of `undo`. */
export interface UndoFlags extends ConnectionFlags, OutputFlags {
  readonly dryRun?: boolean
}

/** Takes back exactly what a run did. Itself a run, which can be resumed and undone. */
export async function undoCommand(named: string, flags: UndoFlags, io: Surroundings): Promise<ExitCode> {
  const startedAt = io.clock.now()
  const { dryRun = false } = flags
  const { name: undone, path } = findRun(io.cwd, named)
  const source = openRunFile(path)
  const { portalId } = factsOf(source)
  const portal = await connectToHubSpot(flags, io)
  checkPortal(factsOf(source), portal.portalId)
  const name = dryRun ? undefined : newRunName(io.cwd, undoName(undone), startedAt)
  const run = createRunFile(name === undefined ? temporary : runPath(io.cwd, name))
  const facts = { kind: 'undo', input: undone, columns: undoColumns, mapping, portalId, startedAt } as const
  keepFacts(run, { ...facts, createMissingLabels: false })
  stage(run, source)
  const { client } = portal
  const resolvers = createResolvers(client, { createMissingLabels: false, dryRun })
  const rejects = rejectsPathFor(undoName(undone), { named: flags.rejects, cwd: io.cwd })
  return finishRun(
    { run, ...(name === undefined ? {} : { name }) },
    { client, resolvers, mapping, dryRun },
    { portal, flags: { ...flags, rejects }, io, startedAt },
  )
}

function stage(run: RunFile, source: RunFile): void {
  try {
    stageUndo(run, source)
    run.set('staged', 'yes')
  } finally {
    source.close()
  }
}

/** The rows of an undo name records by id; its columns are those of {@link undoColumns}. */
const mapping: Mapping = {
  from: { objectTypeColumn: 'from_object_type', column: 'from_id' },
  to: { objectTypeColumn: 'to_object_type', column: 'to_id' },
}

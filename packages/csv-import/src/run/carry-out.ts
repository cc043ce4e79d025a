import { setImmediate } from 'node:timers/promises'
import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import { type Flight, fateFinder, type Mapping, type Resolvers } from '@hubspot-associations/engine'
import type { CsvTable } from '../read-csv.ts'
import { applyPass } from './apply-run.ts'
import { assignPasses, passes } from './assign-passes.ts'
import { lookUpRecords } from './look-up-records.ts'
import { type MirrorFacts, mirrorPass } from './mirror-facts.ts'
import { rejectGoneReplacements } from './mirror-replacements.ts'
import { planPass } from './plan-run.ts'
import type { RunFile } from './run-file.ts'
import { stageRows } from './stage-rows.ts'
import type { OnStep } from './step.ts'
import { openWriteCount, tellingLookups, tellingRows } from './tell-steps.ts'

/** Everything that carrying out a run needs beside its file. */
export interface CarryingOut {
  readonly client: AssociationsClient
  readonly resolvers: Resolvers
  readonly mapping: Mapping
  /** The input; left out when all of it is in the run file already. */
  readonly table?: CsvTable
  readonly dryRun: boolean
  /** Removes what no row names, too. */
  readonly mirror?: MirrorFacts
  readonly call: CallOptions
  /** Aborted when the run is to stop at the next good moment. */
  readonly stopping: AbortSignal
  readonly onStep: OnStep
  /** Looks at a plan before anything of it is sent; throws to refuse it. */
  readonly approve: (run: RunFile) => void | Promise<void>
}

// Enough to use 15 calls a second at HubSpot's usual answer times. Where answers come sooner, fewer are under way.
const flight: Flight = { limit: 8, pause: () => setImmediate() }

/** Carries a run on from wherever it stands: staging, looking up, planning, applying. Every step may be repeated. */
export async function carryOut(run: RunFile, work: CarryingOut): Promise<void> {
  const { table, onStep, stopping } = work
  if (table !== undefined) {
    await stageRows(run, tellingRows(table.chunks, onStep), { ...work, columns: table.columns })
    run.set('staged', 'yes')
  }
  stopping.throwIfAborted()
  await lookUpRecords(run, { ...work, find: tellingLookups(work.resolvers.find, onStep) })
  assignPasses(run)
  // What is wrong already is said before anything is read that it takes a while to read.
  await work.approve(run)
  for (const pass of passes) {
    stopping.throwIfAborted()
    await plan(run, pass, work)
    await work.approve(run)
    if (work.dryRun) continue
    await apply(run, mirrorPass, work)
    await apply(run, pass, work)
  }
}

async function plan(
  run: RunFile,
  pass: number,
  { client, call, onStep, mirror, mapping }: CarryingOut,
): Promise<void> {
  const onCompared = (done: number, total: number): void => onStep({ phase: 'compared', done, total })
  const mirroring = mirror === undefined ? {} : { mirror }
  await planPass(run, pass, { client, call, flight, onCompared, ...mirroring })
  if (mirror === undefined) return
  const find = fateFinder(client, Number.POSITIVE_INFINITY)
  await rejectGoneReplacements(run, { find, call, column: mapping.to.column })
}

async function apply(run: RunFile, pass: number, work: CarryingOut): Promise<void> {
  const { client, call, mapping, stopping, onStep, resolvers } = work
  const columns = { from: mapping.from.column, to: mapping.to.column }
  const total = openWriteCount(run)
  let done = 0
  const onBatch = (writes: number): void => {
    done += writes
    onStep({ phase: 'written', done, total })
  }
  const { fates } = resolvers
  await applyPass(run, pass, { client, call, fates, flight, columns, stopping, onBatch })
}

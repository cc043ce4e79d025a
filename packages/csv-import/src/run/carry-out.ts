import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import type { Mapping, ResolveRecords, Resolvers } from '@hubspot-associations/engine'
import type { CsvTable } from '../read-csv.ts'
import { applyPass } from './apply-run.ts'
import { assignPasses, passes } from './assign-passes.ts'
import { lookUpRecords } from './look-up-records.ts'
import { planPass } from './plan-run.ts'
import type { RunFile } from './run-file.ts'
import { stageRows } from './stage-rows.ts'

/** Everything that carrying out a run needs beside its file. */
export interface CarryingOut {
  readonly client: AssociationsClient
  readonly resolvers: Resolvers
  readonly find: ResolveRecords
  readonly mapping: Mapping
  /** The input; left out when all of it is in the run file already. */
  readonly table?: CsvTable
  readonly dryRun: boolean
  readonly call: CallOptions
  /** Aborted when the run is to stop at the next good moment. */
  readonly stopping: AbortSignal
  readonly onProgress: (text: string) => void
  /** Looks at a plan before anything of it is sent; throws to refuse it. */
  readonly approve: (run: RunFile) => void | Promise<void>
}

// Enough to use 15 calls a second at HubSpot's usual answer times.
const concurrency = 8

/** Carries a run on from wherever it stands: staging, looking up, planning, applying. Every step may be repeated. */
export async function carryOut(run: RunFile, work: CarryingOut): Promise<void> {
  const { client, call, mapping, table, onProgress, stopping } = work
  if (table !== undefined) {
    onProgress('reading rows')
    await stageRows(run, table.rows, { ...work, columns: table.columns })
    run.set('staged', 'yes')
  }
  stopping.throwIfAborted()
  onProgress('looking up records')
  await lookUpRecords(run, work)
  assignPasses(run)
  const columns = { from: mapping.from.column, to: mapping.to.column }
  for (const pass of passes) {
    stopping.throwIfAborted()
    onProgress('comparing with HubSpot')
    await planPass(run, pass, { client, call, concurrency })
    await work.approve(run)
    if (work.dryRun) continue
    const total = openCount(run)
    let done = 0
    const onBatch = (writes: number): void => {
      done += writes
      onProgress(`written ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`)
    }
    await applyPass(run, pass, { client, call, concurrency, columns, stopping, onBatch })
  }
}

function openCount({ database }: RunFile): number {
  const counted = database
    .prepare("SELECT count(*) AS count FROM write WHERE state IN ('planned', 'sent')")
    .get()
  return Number(counted?.count)
}

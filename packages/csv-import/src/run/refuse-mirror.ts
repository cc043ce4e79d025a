import { pairName } from '@hubspot-associations/engine'
import { amountOf, amountText } from '../amount.ts'
import { exitCodes } from '../exit-code.ts'
import { parseMaxRemovals } from '../mirror-flags.ts'
import { numberText, percentText } from '../number-text.ts'
import { type MirrorFacts, mirrorCounts, mirrorScope } from './mirror-facts.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import { RunRefused, writtenBefore } from './run-refused.ts'

/** Refuses to carry out a mirror whose rows may not be all there is, or that would remove more than was allowed. */
export function refuseMirror(run: RunFile, mirror: MirrorFacts): void {
  // Once it has begun to send, what HubSpot refuses is a problem of single rows.
  if (!isAnySent(run)) refuseRows(run, mirror)
  if (mirror.maxRemovals !== undefined) refuseTooManyRemovals(run, mirror, mirror.maxRemovals)
}

function isAnySent({ database }: RunFile): boolean {
  return database.prepare('SELECT 1 FROM batch LIMIT 1').get() !== undefined
}

function refuseRows(run: RunFile, mirror: MirrorFacts): void {
  const { rows, rejected } = rowCounts(run)
  if (rows === 0)
    throw unusable(
      'there are no rows: an empty file is not mirrored, because the export of it may have failed',
    )
  if (rejected > 0)
    throw new RunRefused(
      `${numberText(rejected)} of ${numberText(rows)} rows are rejected: a mirror would take what they name for associations that are not in the file, so mend them first`,
      {},
    )
  refuseBothWays(run)
  if (mirror.of === 'labels') refuseWithoutLabels(run, mirror)
}

function unusable(message: string): RunRefused {
  return new RunRefused(message, { exitCode: exitCodes.wrongUsage })
}

function rowCounts({ database }: RunFile): { rows: number; rejected: number } {
  const counted = database
    .prepare("SELECT count(*) AS rows, count(*) FILTER (WHERE status = 'rejected') AS rejected FROM row")
    .get()
  return { rows: Number(counted?.rows), rejected: Number(counted?.rejected) }
}

/** Rows that name a pair the other way round wait for the others to be sent, which is too late to refuse anything. */
function refuseBothWays({ database }: RunFile): void {
  const later = database.prepare('SELECT line FROM row WHERE pass = 1 ORDER BY line LIMIT 1').get()
  if (later === undefined) return
  throw unusable(
    `line ${later.line} names two records that another line names the other way round: mirror each direction from a file of its own`,
  )
}

function refuseWithoutLabels(run: RunFile, mirror: MirrorFacts): void {
  for (const { id, pair } of runDirections(run).all())
    if (mirrorScope(run, id, mirror).length === 0)
      throw unusable(
        `no row of ${pairName(pair)} names a label, and only labels that rows name are made equal: leave labels out, or add --set, to make whole associations equal`,
      )
}

function refuseTooManyRemovals(run: RunFile, { of }: MirrorFacts, allowed: string): void {
  const max = parseMaxRemovals(allowed)
  const { held, found } = mirrorCounts(run)
  if (found <= amountOf(max, held)) return
  throw new RunRefused(
    `the mirror would remove ${numberText(found)} of ${numberText(held)} ${of} (${percentText(found / held)}), and --max-removals allows ${amountText(max)}; ${writtenBefore(run)}. "plan --mirror --out plan.json" lists them`,
    { goOnWith: ' --max-removals NUMBER' },
  )
}

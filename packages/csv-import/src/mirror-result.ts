import { type Effect, pairName } from '@hubspot-associations/engine'
import { type MirrorFacts, mirrorPass } from './run/mirror-facts.ts'
import { runDirections } from './run/run-directions.ts'
import type { RunFile } from './run/run-file.ts'

/** What became of associations, or labels, that a mirrored file does not name. */
export interface MirrorResult {
  readonly of: MirrorFacts['of']
  readonly removed: number
  /** Of a dry run: those that would be removed. */
  readonly planned: number
  /** Those that could not be removed, or not yet. */
  readonly remaining: number
  /** The first reasons why some remain. */
  readonly problems: readonly MirrorProblem[]
}

/** A removal that HubSpot refused or did not confirm. */
export interface MirrorProblem {
  /** For example `contacts → companies`. */
  readonly pair: string
  readonly fromId: string
  readonly toId: string
  readonly message: string
}

// As many as a report shows of rows.
const maxProblems = 5

/** Counts the removals of a mirror by what became of them. */
export function mirrorResult(run: RunFile, { of }: MirrorFacts, dryRun: boolean): MirrorResult {
  const { database } = run
  const counts = { removed: 0, open: 0 }
  const select = database.prepare(
    'SELECT state, effect, count(*) AS count FROM write WHERE pass = ? GROUP BY state, effect',
  )
  for (const { state, effect, count } of select.iterate(mirrorPass)) {
    const { removed } = JSON.parse(String(effect)) as Effect
    const each = of === 'labels' ? removed.length : 1
    counts[state === 'done' ? 'removed' : 'open'] += each * Number(count)
  }
  const { removed, open } = counts
  return {
    of,
    removed,
    planned: dryRun ? open : 0,
    remaining: dryRun ? 0 : open,
    problems: problemsIn(run),
  }
}

function problemsIn(run: RunFile): MirrorResult['problems'] {
  const directions = runDirections(run)
  return run.database
    .prepare(
      "SELECT direction, from_id, to_id, message FROM write WHERE pass = ? AND state IN ('rejected', 'failed') ORDER BY id LIMIT ?",
    )
    .all(mirrorPass, maxProblems)
    .map(({ direction, from_id, to_id, message }) => ({
      pair: pairName(directions.pairOf(Number(direction))),
      fromId: String(from_id),
      toId: String(to_id),
      message: String(message),
    }))
}

import { pairName } from '@hubspot-associations/engine'
import { countedPairs, placedPairs } from './run/counted-pairs.ts'
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

/** A removal that was not made, for people. */
export function problemText({ pair, fromId, toId, message }: MirrorProblem): string {
  const [from, to] = pair.split(' → ')
  return `${from} ${fromId} → ${to} ${toId}: ${message}`
}

// As many as a report shows of rows.
const maxProblems = 5

/** Counts the removals of a mirror by what became of them. */
export function mirrorResult(run: RunFile, { of }: MirrorFacts, dryRun: boolean): MirrorResult {
  const counts = { removed: 0, open: 0 }
  for (const { kind, state, count } of countedPairs(run, { pass: mirrorPass })) {
    const each = of === 'labels' ? kind.effect.removed.length : 1
    counts[state === 'done' ? 'removed' : 'open'] += each * count
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
  const select = run.database.prepare(`SELECT message FROM trouble
    WHERE pass = ? AND direction = ? AND operation = ? AND position = ?`)
  const problems: MirrorProblem[] = []
  for (const { place, state, position, fromId, toId } of placedPairs(run, { pass: mirrorPass })) {
    if (state !== 'troubled') continue
    const { pass, direction, operation } = place
    const message = String(select.get(pass, direction, operation, position)?.message)
    problems.push({ pair: pairName(directions.pairOf(direction)), fromId, toId, message })
    if (problems.length === maxProblems) break
  }
  return problems
}

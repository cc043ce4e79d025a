import type { CallOptions } from '@hubspot-associations/client'
import { type FindFates, goneRecord } from '@hubspot-associations/engine'
import { passes } from './assign-passes.ts'
import { troubleKeeper } from './batch-store.ts'
import { type PlacedPair, placedPairs } from './counted-pairs.ts'
import { mirrorPass } from './mirror-facts.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** How it is found out whether records are there. */
export interface Asking {
  readonly find: FindFates
  readonly call: CallOptions
  /** The column that names the record at the other end, for messages. */
  readonly column: string
}

/**
 * Rejects rows whose associations are to take the place of others and cannot, because their record is not there:
 * HubSpot would remove the one and refuse the other.
 */
export async function rejectGoneReplacements(run: RunFile, { find, call, column }: Asking): Promise<void> {
  for (const { id: direction, pair } of runDirections(run).all()) {
    const replacements = replacementsIn(run, direction)
    const fates = await find(pair.to, [...new Set(replacements.map(({ toId }) => toId))], call)
    run.transaction(() => {
      for (const write of replacements) {
        const fate = fates.get(write.toId)
        if (fate === undefined) continue
        const reason = { ...goneRecord(pair.to, write.toId, fate), column }
        troubleKeeper(run, write.place)(write, { status: 'rejected', reason })
      }
    })
  }
}

/** New associations of records that lose something. */
function replacementsIn(run: RunFile, direction: number): PlacedPair[] {
  const losing = new Set<string>()
  for (const { fromId } of placedPairs(run, { pass: mirrorPass, direction })) losing.add(fromId)
  if (losing.size === 0) return []
  return passes.flatMap((pass) =>
    [...placedPairs(run, { pass, direction })].filter(
      ({ state, kind, fromId, place }) =>
        state === 'planned' && place.operation !== 'none' && !kind.effect.wasAssociated && losing.has(fromId),
    ),
  )
}

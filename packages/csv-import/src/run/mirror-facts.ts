import type { AssociationType } from '@hubspot-associations/client'
import type { MirrorScope } from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'

/** A run that makes HubSpot equal to its rows. */
export interface MirrorFacts {
  /** Whether whole associations are made equal, or only the labels that rows name. */
  readonly of: 'associations' | 'labels'
  /** How much it may remove, as it was given: a number, or a share of what is there. */
  readonly maxRemovals?: string
}

/** The writes of a mirror that no row asks for. They make room, so they go before those of rows. */
export const mirrorPass = -1

/** What a mirror makes equal in one direction. Known once all rows are staged. */
export function mirrorScope({ database }: RunFile, direction: number, { of }: MirrorFacts): MirrorScope {
  if (of === 'associations') return of
  const asked = database
    .prepare('SELECT detail FROM ask WHERE id IN (SELECT ask FROM row WHERE direction = ?)')
    .all(direction)
  const types = asked.flatMap(({ detail }) => JSON.parse(String(detail)) as AssociationType[])
  return [...new Map(types.map((type) => [`${type.category} ${type.typeId}`, type])).values()]
}

/** What a mirror has found: how much there was of what it makes equal, and how much of it has to go. */
export interface MirrorCounts {
  readonly held: number
  readonly found: number
}

/** What was found so far. */
export function mirrorCounts(run: RunFile): MirrorCounts {
  const kept = run.get('mirror')
  return kept === undefined ? { held: 0, found: 0 } : (JSON.parse(kept) as MirrorCounts)
}

/** Counts what another chunk of records adds. */
export function addMirrorCounts(run: RunFile, { held, found }: MirrorCounts): void {
  const before = mirrorCounts(run)
  run.set('mirror', JSON.stringify({ held: before.held + held, found: before.found + found }))
}

import type { AssociationsClient, CallOptions } from '@hubspot-associations/client'
import { type Change, planPair, readCurrentAssociations } from '@hubspot-associations/engine'
import { passes } from './assign-passes.ts'
import { changeOf, pairGroups } from './change-groups.ts'
import { settledRows } from './pending-rows.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** A row that HubSpot no longer holds as it asks for. */
export interface Drift {
  readonly line: number
  readonly message: string
}

/** Holds the rows that are done against HubSpot: planning them again must find nothing to write. */
export async function driftOf(
  run: RunFile,
  { client, call }: { readonly client: AssociationsClient; readonly call: CallOptions },
): Promise<{ readonly checked: number; readonly drift: readonly Drift[] }> {
  const drift: Drift[] = []
  let checked = 0
  for (const pass of passes)
    for (const { id: direction, pair } of runDirections(run).all())
      for (const rows of settledRows(run, { pass, direction })) {
        checked += rows.length
        const changes = rows.map((row) => changeOf(row, pair))
        const current = await readCurrentAssociations(changes, client, call)
        const lines = new Map(rows.map(({ id, line }) => [id, line]))
        for (const group of pairGroups(changes))
          drift.push(...driftOfPair(group, current.typesOf(group[0]), lines))
      }
  return { checked, drift: drift.sort((a, b) => a.line - b.line) }
}

function driftOfPair(
  group: [Change, ...Change[]],
  held: Parameters<typeof planPair>[1],
  lines: ReadonlyMap<number, number>,
): Drift[] {
  const plan = planPair(group, held)
  if (!('write' in plan)) return []
  const message = messageOf(plan.write.effect, held !== undefined)
  return group.map(({ row }) => ({ line: lines.get(row.position) ?? 0, message }))
}

function messageOf(
  {
    added,
    removed,
  }: {
    added: readonly { typeId: number; category: string }[]
    removed: readonly { typeId: number; category: string }[]
  },
  isAssociated: boolean,
): string {
  const names = (types: typeof added): string =>
    types.map(({ category, typeId }) => `${category} ${typeId}`).join(', ')
  if (!isAssociated) return 'the records are not associated'
  if (added.length > 0) return `the association lacks ${names(added)}`
  return removed.length > 0
    ? `the association still has ${names(removed)}`
    : 'the records are still associated'
}

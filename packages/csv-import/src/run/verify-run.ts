import type { AssociationLabel, AssociationsClient, CallOptions } from '@hubspot-associations/client'
import { readCurrentAssociations, type Write } from '@hubspot-associations/engine'
import { associationTypeNames, type TypeName } from '../association-type-names.ts'
import { passes } from './assign-passes.ts'
import { type KeptChange, type KeptGroup, pairGroups } from './kept-change.ts'
import { type MirrorFacts, mirrorScope } from './mirror-facts.ts'
import { findStrays, namedElsewhere, type Stray, type Strays } from './mirror-strays.ts'
import { settledRows } from './pending-rows.ts'
import { planKeptPair } from './plan-kept-pair.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'

/** A row that HubSpot no longer holds as it asks for; or what the record of a mirrored row holds beside its rows. */
export interface Drift {
  readonly line: number
  readonly message: string
  readonly notInFile?: true
}

/** What verifying needs beside the run. */
export interface Verifying {
  readonly client: AssociationsClient
  readonly call: CallOptions
  /** Records of a mirror may hold nothing that their rows do not name. */
  readonly mirror?: MirrorFacts
}

/** Holds the rows that are done against HubSpot: planning them again must find nothing to write. */
export async function driftOf(
  run: RunFile,
  verifying: Verifying,
): Promise<{ readonly checked: number; readonly drift: readonly Drift[] }> {
  const drift: Drift[] = []
  let checked = 0
  for (const pass of passes)
    for (const { id: direction, pair } of runDirections(run).all()) {
      const name = await associationTypeNames(pair, verifying.client)
      let begun: string | undefined
      for (const changes of settledRows(run, { pass, direction }).chunks) {
        checked += changes.length
        drift.push(...(await driftOfRows(run, changes, { ...verifying, direction, name, begun })))
        begun = changes.at(-1)?.fromId
      }
    }
  return { checked, drift: drift.sort((a, b) => a.line - b.line) }
}

interface VerifyingPart extends Verifying {
  readonly direction: number
  readonly name: TypeName
  /** The record of which rows were verified before. */
  readonly begun: string | undefined
}

async function driftOfRows(
  run: RunFile,
  changes: readonly KeptChange[],
  { client, call, mirror, direction, name, begun }: VerifyingPart,
): Promise<Drift[]> {
  const [first, ...others] = changes
  if (first === undefined) return []
  const strays =
    mirror &&
    findStrays(
      [first, ...others],
      mirrorScope(run, direction, mirror),
      namedElsewhere(run, direction, changes),
    )
  const listening = strays === undefined ? {} : { onRead: strays.onRead }
  const current = await readCurrentAssociations(changes, client, { ...call, ...listening })
  const missing = [...pairGroups(changes)].flatMap((group) =>
    driftOfPair(group, current.typesOf(group[0]), name),
  )
  return [...missing, ...(strays === undefined ? [] : straysOf(changes, strays, { name, begun }))]
}

/** Strays stand at the first line that names their record. */
function straysOf(
  changes: readonly KeptChange[],
  strays: Strays,
  { name, begun }: Pick<VerifyingPart, 'name' | 'begun'>,
): Drift[] {
  return [...Map.groupBy(changes, ({ fromId }) => fromId)].flatMap(([fromId, ofRecord]) => {
    const line = Math.min(...ofRecord.map(({ row }) => row.line))
    const found = fromId === begun ? [] : strays.of(fromId)
    return found.map((stray) => ({ line, message: strayMessage(stray, name), notInFile: true }) as const)
  })
}

function driftOfPair(
  group: KeptGroup,
  held: readonly AssociationLabel[] | undefined,
  name: TypeName,
): Drift[] {
  const plan = planKeptPair(group, held)
  if (!('write' in plan)) return []
  const message = messageOf(plan.write, { isAssociated: held !== undefined, name })
  return group.map(({ row }) => ({ line: row.line, message }))
}

function messageOf(
  { operation, effect: { added, removed } }: Write,
  { isAssociated, name }: { readonly isAssociated: boolean; readonly name: TypeName },
): string {
  if (!isAssociated) return 'the records are not associated'
  if (operation === 'archive') return 'the records are still associated'
  if (added.length > 0) return `the association lacks ${added.map(name).join(', ')}`
  return `the association still has ${removed.map(name).join(', ')}`
}

function strayMessage({ change: { pair, fromId, toId, types } }: Stray, name: TypeName): string {
  const record = `${pair.from.name} ${fromId}`
  if (types.length === 0) return `${record} is also associated with ${pair.to.name} ${toId}`
  return `${record} also has ${types.map(name).join(', ')} on ${pair.to.name} ${toId}`
}

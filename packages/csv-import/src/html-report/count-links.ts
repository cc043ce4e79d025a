import type { AssociationsClient, AssociationType } from '@hubspot-associations/client'
import type { Effect } from '@hubspot-associations/engine'
import { associationTypeNames, type TypeName } from '../association-type-names.ts'
import { runDirections } from '../run/run-directions.ts'
import type { RunFile } from '../run/run-file.ts'
import type { LabelCount } from './report-data.ts'

/** Counts by label what a run did to associations, or what a dry run would do. Most first. */
export async function countLinks(
  run: RunFile,
  { client, dryRun }: { readonly client: AssociationsClient; readonly dryRun: boolean },
): Promise<LabelCount[]> {
  const counts: LabelCount[] = []
  for (const { id, pair } of runDirections(run).all()) {
    const name = await associationTypeNames(pair, client)
    const ofPair = countOf(run, { direction: id, state: dryRun ? 'planned' : 'done', name })
    for (const [label, count] of ofPair)
      counts.push({ pair: `${pair.from.name} → ${pair.to.name}`, label, ...count })
  }
  return counts.sort((one, other) => other.added + other.removed - (one.added + one.removed))
}

interface Question {
  readonly direction: number
  readonly state: 'planned' | 'done'
  readonly name: TypeName
}

interface Count {
  added: number
  removed: number
}

function countOf({ database }: RunFile, { direction, state, name }: Question): Map<string, Count> {
  const counts = new Map<string, Count>()
  const countFor = (label: string): Count => {
    const count = counts.get(label) ?? { added: 0, removed: 0 }
    counts.set(label, count)
    return count
  }
  const labelsOf = (types: readonly AssociationType[], isWhole: boolean): string[] =>
    types.length === 0 && isWhole ? ['no label'] : types.map(name)
  const select = database.prepare(`SELECT operation, effect, count(*) AS count FROM write
    WHERE direction = ? AND state = ? GROUP BY operation, effect`)
  for (const { operation, effect, count } of select.iterate(direction, state)) {
    const { wasAssociated, added, removed } = JSON.parse(String(effect)) as Effect
    for (const label of labelsOf(added, !wasAssociated && operation !== 'archive'))
      countFor(label).added += Number(count)
    for (const label of labelsOf(removed, operation === 'archive')) countFor(label).removed += Number(count)
  }
  return counts
}

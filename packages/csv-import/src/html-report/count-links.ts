import type { AssociationsClient, AssociationType } from '@hubspot-associations/client'
import { associationTypeNames, type TypeName } from '../association-type-names.ts'
import { countedPairs } from '../run/counted-pairs.ts'
import type { PairState } from '../run/pair-states.ts'
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
  readonly state: PairState
  readonly name: TypeName
}

interface Count {
  added: number
  removed: number
}

function countOf(run: RunFile, { direction, state, name }: Question): Map<string, Count> {
  const counts = new Map<string, Count>()
  const countFor = (label: string): Count => {
    const count = counts.get(label) ?? { added: 0, removed: 0 }
    counts.set(label, count)
    return count
  }
  const labelsOf = (types: readonly AssociationType[], isWhole: boolean): string[] =>
    types.length === 0 && isWhole ? ['no label'] : types.map(name)
  for (const { place, kind, count, ...pairs } of countedPairs(run, { direction })) {
    const { operation } = place
    const { wasAssociated, added, removed } = kind.effect
    if (operation === 'none' || pairs.state !== state) continue
    for (const label of labelsOf(added, !wasAssociated && operation !== 'archive'))
      countFor(label).added += count
    for (const label of labelsOf(removed, operation === 'archive')) countFor(label).removed += count
  }
  return counts
}

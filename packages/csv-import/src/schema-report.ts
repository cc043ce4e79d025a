import {
  type ChangeOutcome,
  describeChange,
  isRemoval,
  pairKey,
  pairName,
  reversed,
  type SchemaChange,
} from '@hubspot-associations/engine'

/** Differences for people, by object pair. */
export function textDiff(changes: readonly SchemaChange[]): string {
  if (changes.length === 0) return 'No differences\n'
  const removals = changes.filter(isRemoval).length
  const lines = [...Map.groupBy(changes, pairHeading)].flatMap(([heading, ofPair]) => [
    heading,
    ...ofPair.map((change) => `  ${describeChange(change)}`),
  ])
  const more = removals === 0 ? '' : `, ${removals} of them only with --prune`
  return [...lines, '', `${counted(changes.length, 'difference')}${more}`, ''].join('\n')
}

/** Limits stand under their object pair, whichever direction they limit. */
function pairHeading({ pair }: SchemaChange): string {
  const back = reversed(pair)
  return pairName(pairKey(back) < pairKey(pair) ? back : pair)
}

/** Differences for programs: one line of JSON. */
export function jsonDiff(changes: readonly SchemaChange[]): string {
  return `${JSON.stringify({ differences: changes.length, changes: changes.map(jsonChange) })}\n`
}

function jsonChange(change: SchemaChange): object {
  const { kind, pair } = change
  const told = { kind, from: pair.from.name, to: pair.to.name, removes: isRemoval(change) }
  if (change.kind !== 'limit')
    return {
      ...told,
      ...change.texts,
      ...(change.kind === 'rename-label' ? { before: change.before } : {}),
    }
  const { label, type } = change.target
  return { ...told, label, ...(type ?? {}), before: change.before, after: change.after }
}

/** What was done, for programs: one line of JSON. */
export function jsonOutcomes(outcomes: readonly ChangeOutcome[]): string {
  const told = outcomes.map(({ change, ...outcome }) => ({ ...jsonChange(change), ...outcome }))
  return `${JSON.stringify({ outcomes: told })}\n`
}

/** What was done, for people. */
export function textOutcomes(
  outcomes: readonly ChangeOutcome[],
  { name, left, path }: { readonly name: string; readonly left: number; readonly path: string },
): string {
  const done = outcomes.filter(({ status }) => status === 'done').length
  const lines = outcomes.map((outcome) =>
    outcome.status === 'done'
      ? `  ${describeChange(outcome.change)}`
      : `  NOT DONE ${describeChange(outcome.change)}: ${outcome.message}`,
  )
  const kept = left === 0 ? [] : [`${counted(left, 'difference')} left: taking something away needs --prune`]
  return [
    `Applied ${path} to ${name}: ${done} of ${counted(outcomes.length, 'change')} made`,
    ...lines,
    ...kept,
    '',
  ].join('\n')
}

/** A number with its noun. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}

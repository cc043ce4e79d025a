import type { AssociationsClient } from '@hubspot-associations/client'
import { describeOutcome, type ObjectPair } from '@hubspot-associations/engine'
import { associationTypeNames, type TypeName } from './association-type-names.ts'
import type { PlanEstimate } from './plan-estimate.ts'
import type { PlanSummary } from './plan-summary.ts'
import { createPrivateFile, type PrivateFile } from './private-file.ts'
import { type PlacedPair, placedPairs } from './run/counted-pairs.ts'
import { mirrorPass } from './run/mirror-facts.ts'
import { indexRowsByPair } from './run/row-by-pair.ts'
import { runDirections } from './run/run-directions.ts'
import { factsOf } from './run/run-facts.ts'
import type { RunFile } from './run/run-file.ts'
import { troubledOutcomes } from './run/run-outcomes.ts'

/** A plan in figures. */
export interface PlanFigures {
  readonly summary: PlanSummary
  readonly estimate: PlanEstimate
}

/** Grows when the form of a plan file changes. */
const planFileVersion = 1

/** Writes a plan as JSON, each change and each row with a problem on a line of its own. */
export async function writePlanFile(
  path: string,
  run: RunFile,
  { figures, client }: { readonly figures: PlanFigures; readonly client: AssociationsClient },
): Promise<void> {
  const { input, portalId, startedAt, columns } = factsOf(run)
  const madeAt = new Date(startedAt).toISOString()
  const head = { version: planFileVersion, input, portalId, madeAt, ...figures }
  const file = await createPrivateFile(path, '--out')
  await file.write(`${JSON.stringify(head).slice(0, -1)},\n"changes": [`)
  await writeItems(file, changesIn(run, await directionsOf(run, client)))
  await file.write('],\n"problems": [')
  await writeItems(file, problemsIn(run, columns))
  await file.write(']}\n')
  await file.close()
}

async function writeItems(file: PrivateFile, items: Iterable<unknown>): Promise<void> {
  let separator = '\n'
  for (const item of items) {
    await file.write(separator + JSON.stringify(item))
    separator = ',\n'
  }
}

interface Direction {
  readonly pair: ObjectPair
  readonly name: TypeName
}

async function directionsOf(
  run: RunFile,
  client: AssociationsClient,
): Promise<ReadonlyMap<number, Direction>> {
  const directions = new Map<number, Direction>()
  for (const { id, pair } of runDirections(run).all())
    directions.set(id, { pair, name: await associationTypeNames(pair, client) })
  return directions
}

function* changesIn(run: RunFile, directions: ReadonlyMap<number, Direction>): Generator<unknown> {
  const linesOf = lineReader(run)
  for (const pair of placedPairs(run)) {
    const { pass, operation } = pair.place
    const direction = directions.get(pair.place.direction)
    if (direction === undefined || operation === 'none' || pair.state !== 'planned') continue
    const { from, to } = direction.pair
    const { wasAssociated, added, removed } = pair.kind.effect
    yield {
      change: changeOf(operation, wasAssociated),
      from: { objectType: from.name, id: pair.fromId },
      to: { objectType: to.name, id: pair.toId },
      addLabels: added.map(direction.name),
      removeLabels: removed.map(direction.name),
      lines: linesOf(pair),
      ...(pass === mirrorPass ? { notInFile: true } : {}),
    }
  }
}

/** The lines that name a pair. The first of two writes to one has no rows: theirs are found by the pair. */
function lineReader(run: RunFile): (pair: PlacedPair) => number[] {
  const ofRow = run.database.prepare('SELECT line FROM row WHERE id = ?')
  return ({ place, fromId, toId, rows }) => {
    if (rows.length > 0) return rows.map((row) => Number(ofRow.get(row)?.line))
    indexRowsByPair(run)
    const ofPair = run.database.prepare(`SELECT line FROM row
      WHERE direction = ? AND from_id = ? AND to_id = ? AND pass = ? AND status IS NULL ORDER BY line, id`)
    return ofPair.all(place.direction, fromId, toId, place.pass).map(({ line }) => Number(line))
  }
}

function changeOf(operation: string, wasAssociated: boolean): 'associate' | 'unlink' | 'relabel' {
  if (operation === 'archive') return 'unlink'
  return wasAssociated ? 'relabel' : 'associate'
}

function* problemsIn(run: RunFile, columns: readonly string[]): Generator<unknown> {
  for (const outcome of troubledOutcomes(run, columns)) {
    const column = 'column' in outcome ? { column: outcome.column } : {}
    yield { line: outcome.row.position, code: outcome.code, ...column, ...describeOutcome(outcome) }
  }
}

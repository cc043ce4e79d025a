import type { AssociationsClient } from '@hubspot-associations/client'
import { describeOutcome, type Effect, type ObjectPair } from '@hubspot-associations/engine'
import { associationTypeNames, type TypeName } from './association-type-names.ts'
import type { PlanEstimate } from './plan-estimate.ts'
import type { PlanSummary } from './plan-summary.ts'
import { createPrivateFile, type PrivateFile } from './private-file.ts'
import { mirrorPass } from './run/mirror-facts.ts'
import { runDirections } from './run/run-directions.ts'
import { factsOf } from './run/run-facts.ts'
import type { RunFile } from './run/run-file.ts'
import { runOutcomes } from './run/run-outcomes.ts'

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

function* changesIn({ database }: RunFile, directions: ReadonlyMap<number, Direction>): Generator<unknown> {
  // Rows are found by their pair: the first of two writes to one has none of its own.
  const select =
    database.prepare(`SELECT write.pass, write.direction, operation, write.from_id, write.to_id, effect,
      (SELECT json_group_array(line) FROM row WHERE row.direction = write.direction AND row.pass = write.pass
        AND row.from_id = write.from_id AND row.to_id = write.to_id AND row.status = 'written') AS lines
    FROM write WHERE write.state = 'planned' ORDER BY write.id`)
  for (const write of select.iterate()) {
    const direction = directions.get(Number(write.direction))
    if (direction === undefined) continue
    const { pair, name } = direction
    const { wasAssociated, added, removed } = JSON.parse(String(write.effect)) as Effect
    yield {
      change: changeOf(String(write.operation), wasAssociated),
      from: { objectType: pair.from.name, id: write.from_id },
      to: { objectType: pair.to.name, id: write.to_id },
      addLabels: added.map(name),
      removeLabels: removed.map(name),
      lines: JSON.parse(String(write.lines)) as number[],
      ...(write.pass === mirrorPass ? { notInFile: true } : {}),
    }
  }
}

function changeOf(operation: string, wasAssociated: boolean): 'associate' | 'unlink' | 'relabel' {
  if (operation === 'archive') return 'unlink'
  return wasAssociated ? 'relabel' : 'associate'
}

function* problemsIn(run: RunFile, columns: readonly string[]): Generator<unknown> {
  for (const outcome of runOutcomes(run, columns, ['rejected', 'failed'])) {
    const column = 'column' in outcome ? { column: outcome.column } : {}
    yield { line: outcome.row.position, code: outcome.code, ...column, ...describeOutcome(outcome) }
  }
}

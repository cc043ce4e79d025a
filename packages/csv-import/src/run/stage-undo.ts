import type { Effect, ObjectPair } from '@hubspot-associations/engine'
import { sendingOrder } from './apply-run.ts'
import { passes } from './assign-passes.ts'
import { type KeptPlan, keptPairs, keptPlans } from './kept-plan.ts'
import { mirrorPass } from './mirror-facts.ts'
import { pairStates } from './pair-states.ts'
import { runDirections } from './run-directions.ts'
import type { RunFile } from './run-file.ts'
import { type StagedRow, stagedRows } from './staged-rows.ts'

/** What an undo run shows of each of its rows. */
export const undoColumns: readonly string[] = [
  'from_object_type',
  'from_id',
  'to_object_type',
  'to_id',
  'undoes',
]

/** Stages one row for everything that a run has done, to take it back. What it did last goes first. */
export function stageUndo(run: RunFile, source: RunFile): void {
  const store = stagedRows(run, undoColumns)
  let line = 1
  for (const { plan, pair } of plansBackwards(source)) {
    const rows = doneIn(source, plan).map((done): StagedRow => {
      line++
      const { fromId, toId, effect } = done
      const row = { position: line, cells: cellsOf(done, pair) }
      const place = store.placeOf(pair, { verb: 'undo', effect })
      return { row, from: { value: fromId }, to: { value: toId }, place }
    })
    store.keep(rows)
  }
}

function* plansBackwards(
  source: RunFile,
): Generator<{ readonly plan: KeptPlan; readonly pair: ObjectPair }, void, undefined> {
  const directions = runDirections(source).all().toReversed()
  for (const pass of [mirrorPass, ...passes].reverse())
    for (const { id: direction, pair } of directions)
      for (const operation of sendingOrder.toReversed())
        for (const plan of [...keptPlans(source, { pass, direction, operation })].reverse())
          yield { plan, pair }
}

interface Done {
  readonly fromId: string
  readonly toId: string
  readonly effect: Effect
  readonly undoes: string
}

/** What was done by a plan, or may have been, where no answer came. */
function doneIn(source: RunFile, plan: KeptPlan): Done[] {
  const states = pairStates(source, plan)
  return [...keptPairs(source, plan)]
    .filter(({ position }) => {
      const state = states.of(position)
      return state === 'done' || state === 'sent'
    })
    .reverse()
    .flatMap(({ fromId, toId, kind: { effect }, displaced }) => [
      { fromId, toId, effect, undoes: plan.operation },
      ...displaced.map(({ toId: holder, type }) => ({
        fromId,
        toId: holder,
        effect: { wasAssociated: true, added: [], removed: [type] },
        undoes: 'moved label',
      })),
    ])
}

function cellsOf({ fromId, toId, undoes }: Done, { from, to }: ObjectPair): Readonly<Record<string, string>> {
  return { from_object_type: from.name, from_id: fromId, to_object_type: to.name, to_id: toId, undoes }
}

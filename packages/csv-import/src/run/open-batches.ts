import type { TypedPair } from '@hubspot-associations/client'
import { keptPlans, kindOf, type Place, pairColumns } from './kept-plan.ts'
import { type BatchState, batchOf, batchState, pairStates } from './pair-states.ts'
import type { RunFile } from './run-file.ts'

/** A write that HubSpot is to get, and its number in its place. */
export interface OpenWrite extends TypedPair {
  readonly position: number
}

/** A call that is to be made. */
export interface OpenBatch {
  readonly number: number
  readonly state: BatchState
  readonly writes: readonly OpenWrite[]
}

/** The batches of one place of which something is still to be sent, in their order. */
export function* openBatches(run: RunFile, place: Place): Generator<OpenBatch, void, undefined> {
  const stateOf = batchState(run, place)
  let number = 0
  let writes: OpenWrite[] = []
  for (const write of openWrites(run, place)) {
    if (batchOf(write.position) !== number && writes.length > 0) {
      yield { number, state: stateOf(number), writes }
      writes = []
    }
    number = batchOf(write.position)
    writes.push(write)
  }
  if (writes.length > 0) yield { number, state: stateOf(number), writes }
}

function* openWrites(run: RunFile, place: Place): Generator<OpenWrite, void, undefined> {
  for (const plan of keptPlans(run, place)) {
    const states = pairStates(run, plan)
    if (states.all === 'done') continue
    const columns = pairColumns(run, plan)
    for (let index = 0; index < plan.size; index++) {
      const position = plan.first + index
      const state = states.all ?? states.of(position)
      if (state === 'done' || state === 'troubled') continue
      const [fromId = '', toId = ''] = [columns.fromIds[index], columns.toIds[index]]
      yield { position, fromId, toId, types: kindOf(plan, columns, index).types }
    }
  }
}

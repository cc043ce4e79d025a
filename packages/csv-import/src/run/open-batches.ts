import type { TypedPair } from '@hubspot-associations/client'
import { type KeptPair, keptPairs, keptPlans, type Place } from './kept-plan.ts'
import { type BatchState, batchOf, batchState, pairStates } from './pair-states.ts'
import type { RunFile } from './run-file.ts'

/** A write that HubSpot is to get, and the rows that ask for it. */
export interface OpenWrite extends TypedPair, Pick<KeptPair, 'position' | 'rows'> {}

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
    for (const { position, fromId, toId, kind, rows } of keptPairs(run, plan)) {
      const state = states.of(position)
      if (state === 'planned' || state === 'sent') yield { position, fromId, toId, types: kind.types, rows }
    }
  }
}

import type { TypedPair } from '@hubspot-associations/client'
import { type KeptPlan, keptPlans, kindOf, type Place, pairColumns } from './kept-plan.ts'
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
  let writes: OpenWrite[] = []
  const batch = (): OpenBatch => {
    const number = batchOf(writes[0]?.position ?? 0)
    return { number, state: stateOf(number), writes }
  }
  for (const plan of keptPlans(run, place))
    for (const write of openWrites(run, plan)) {
      if (writes[0] !== undefined && batchOf(writes[0].position) !== batchOf(write.position)) {
        yield batch()
        writes = []
      }
      writes.push(write)
    }
  if (writes.length > 0) yield batch()
}

function openWrites(run: RunFile, plan: KeptPlan): readonly OpenWrite[] {
  const states = pairStates(run, plan)
  if (states.all === 'done') return []
  const columns = pairColumns(run, plan)
  const writes: OpenWrite[] = []
  for (let index = 0; index < plan.size; index++) {
    const position = plan.first + index
    const state = states.all ?? states.of(position)
    if (state === 'done' || state === 'troubled') continue
    const { fromIds, toIds } = columns
    const { types } = kindOf(plan, columns, index)
    writes.push({ position, fromId: fromIds[index] ?? '', toId: toIds[index] ?? '', types })
  }
  return writes
}

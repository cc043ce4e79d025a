import type {
  AssociationsClient,
  AssociationType,
  CallOptions,
  InputResult,
} from '@hubspot-associations/client/core'
import { pairKey } from '../object-pair.ts'
import type { ChangeOutcome } from './change-outcome.ts'
import { limitStep } from './order-changes.ts'
import type { LimitChange } from './schema-change.ts'

/** A limit whose type is known by number. */
export interface ReadyLimit {
  readonly change: LimitChange
  readonly type: AssociationType
}

/**
 * Sets and clears limits, one outcome each, as few calls as there are object pairs and kinds of change, in
 * the order that keeps labels within the limits of their pair.
 */
export async function* setLimits(
  client: Pick<AssociationsClient, 'limits'>,
  limits: readonly ReadyLimit[],
  call?: CallOptions,
): AsyncGenerator<ChangeOutcome<LimitChange>, void, undefined> {
  for (const step of [0, 1, 2, 3]) {
    const ofStep = limits.filter(({ change }) => limitStep(change) === step)
    const batches = Map.groupBy(ofStep, ({ change }) => `${pairKey(change.pair)} ${operationOf(change)}`)
    for (const batch of batches.values()) yield* sendLimits(client, batch, call)
  }
}

type Operation = 'createBatch' | 'updateBatch' | 'purgeBatch'

// Update sets limits that are new as well (measured); whether create replaces one is not known.
function operationOf({ before, after }: LimitChange): Operation {
  if (after === null) return 'purgeBatch'
  return before === null ? 'createBatch' : 'updateBatch'
}

async function* sendLimits(
  { limits }: Pick<AssociationsClient, 'limits'>,
  batch: readonly ReadyLimit[],
  call: CallOptions | undefined,
): AsyncGenerator<ChangeOutcome<LimitChange>, void, undefined> {
  const [first] = batch
  if (first === undefined) return
  const { from, to } = first.change.pair
  const operation = operationOf(first.change)
  const types = batch.map(({ type: { category, typeId } }) => ({ category, typeId }))
  const inputs = batch.map(({ change }, index) => ({
    ...(types[index] as AssociationType),
    maxToObjectIds: change.after ?? 0,
  }))
  const results: readonly InputResult<AssociationType, unknown>[] =
    operation === 'purgeBatch'
      ? await limits.purgeBatch(from.id, to.id, types, call)
      : await limits[operation](from.id, to.id, inputs, call)
  for (const [index, { change }] of batch.entries()) yield outcomeOf(change, results[index])
}

function outcomeOf(
  change: LimitChange,
  result: InputResult<AssociationType, unknown> | undefined,
): ChangeOutcome<LimitChange> {
  if (result === undefined) return { change, status: 'failed', message: 'HubSpot did not answer for it' }
  if (result.status === 'done') return { change, status: 'done' }
  const { message, correlationId } = result.error
  return {
    change,
    status: result.status === 'failed' ? 'refused' : 'failed',
    message,
    ...(correlationId === undefined ? {} : { correlationId }),
  }
}

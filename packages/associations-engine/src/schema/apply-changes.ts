import type {
  AssociationLabel,
  AssociationsClient,
  AssociationType,
  CallOptions,
} from '@hubspot-associations/client/core'
import { labelName } from '../label-name.ts'
import { pairKey, pairName } from '../object-pair.ts'
import { type ChangeOutcome, notTried, refusalOf } from './change-outcome.ts'
import { orderChanges } from './order-changes.ts'
import type { LimitChange, SchemaChange } from './schema-change.ts'
import { type ReadyLimit, setLimits } from './set-limits.ts'

type Client = Pick<AssociationsClient, 'labels' | 'limits'>
type LabelChange = Exclude<SchemaChange, LimitChange>

/**
 * Makes changes in a safe order and gives one outcome for each. What HubSpot refuses does not keep the rest
 * from being done. When something stops everything (bad token, daily limit), it is thrown after the last outcome.
 */
export async function* applyChanges(
  client: Client,
  changes: readonly SchemaChange[],
  call?: CallOptions,
): AsyncGenerator<ChangeOutcome, void, undefined> {
  const pending = new Set(changes)
  try {
    for await (const outcome of steps(client, orderChanges(changes), call)) {
      pending.delete(outcome.change)
      yield outcome
    }
  } catch (error) {
    for (const change of pending) yield notTried(change, error)
    throw error
  }
}

async function* steps(
  client: Client,
  changes: readonly SchemaChange[],
  call: CallOptions | undefined,
): AsyncGenerator<ChangeOutcome, void, undefined> {
  const limits = changes.filter((change) => change.kind === 'limit')
  const labels = changes.filter((change) => change.kind !== 'limit')
  for (const change of labels)
    if (change.kind !== 'delete-label') yield await changeLabel(client, change, call)
  const { ready, lost } = await withTypes(client, limits, call)
  yield* lost
  yield* setLimits(client, ready, call)
  for (const change of labels)
    if (change.kind === 'delete-label') yield await changeLabel(client, change, call)
}

async function changeLabel(
  { labels }: Client,
  change: LabelChange,
  call: CallOptions | undefined,
): Promise<ChangeOutcome> {
  const { from, to } = change.pair
  try {
    if (change.kind === 'delete-label') await labels.delete(from.id, to.id, change.typeId, call)
    else if (change.kind === 'rename-label')
      await labels.update(from.id, to.id, { typeId: change.typeId, ...change.texts }, call)
    else await labels.create(from.id, to.id, newLabel(change), call)
    return { change, status: 'done' }
  } catch (error) {
    return refusalOf<SchemaChange>(change, error)
  }
}

function newLabel({ texts, name, pair }: Extract<SchemaChange, { kind: 'create-label' }>): {
  name: string
  label: string
  inverseLabel?: string
} {
  const { label, inverseLabel } = texts
  return {
    name: name ?? labelName(label, pair),
    label,
    ...(inverseLabel === label ? {} : { inverseLabel }),
  }
}

interface WithTypes {
  readonly ready: readonly ReadyLimit[]
  readonly lost: readonly ChangeOutcome[]
}

/** Limits on labels that were just created get their types from the portal; those of failed ones have none. */
async function withTypes(
  client: Client,
  limits: readonly LimitChange[],
  call: CallOptions | undefined,
): Promise<WithTypes> {
  const ready: ReadyLimit[] = []
  const lost: ChangeOutcome[] = []
  const lists = new Map<string, readonly AssociationLabel[]>()
  for (const change of limits) {
    const type = change.target.type ?? (await typeNow(change, { client, lists, call }))
    if (type !== undefined) ready.push({ change, type })
    else {
      const what = change.target.label === null ? 'no unlabelled type' : `no label "${change.target.label}"`
      lost.push({ change, status: 'refused', message: `${pairName(change.pair)} has ${what} to limit` })
    }
  }
  return { ready, lost }
}

async function typeNow(
  { pair, target }: LimitChange,
  {
    client,
    lists,
    call,
  }: {
    readonly client: Client
    readonly lists: Map<string, readonly AssociationLabel[]>
    readonly call: CallOptions | undefined
  },
): Promise<AssociationType | undefined> {
  const list = lists.get(pairKey(pair)) ?? (await client.labels.list(pair.from.id, pair.to.id, call))
  lists.set(pairKey(pair), list)
  const found = list.find(({ label }) => label === target.label)
  return found && { category: found.category, typeId: found.typeId }
}

import { type BatchEntry, createEntryIndex, type EntryIndex } from './batch-entry.ts'
import { isHubSpotError } from './errors/is-hubspot-error.ts'
import type { InputResult } from './input-result.ts'
import { type BatchRoute, settleItems } from './settle-items.ts'

/** How a batch of any size becomes requests. */
export interface BatchPlan<Input, Item, Value> {
  /** Most items per request. */
  readonly size: number
  /** What an input sends. Throws TypeError for an input that makes no sense. */
  readonly toItem: (input: Input) => Item
  readonly route: BatchRoute<Item, Value>
}

/** Sends a batch of any size in as many requests as needed; one result per input, in their order. */
export async function runBatch<Input, Item, Value>(
  inputs: readonly Input[],
  { size, toItem, route }: BatchPlan<Input, Item, Value>,
): Promise<readonly InputResult<Input, Value>[]> {
  const index = createEntryIndex<Item, Value>(route)
  // Everything is checked before anything is sent.
  const entries = inputs.map((input) => index.enter(toItem(input)))
  try {
    for (const group of groupsOf(index.rounds, size)) await settleItems({ group, index }, route)
  } catch (thrown) {
    if (isHubSpotError(thrown)) thrown.settled = resultsOf(inputs, entries)
    throw thrown
  }
  return resultsOf(inputs, entries)
}

/** The results that are known, in the order of the inputs. */
function resultsOf<Input, Item, Value>(
  inputs: readonly Input[],
  entries: readonly BatchEntry<Item, Value>[],
): InputResult<Input, Value>[] {
  const results: InputResult<Input, Value>[] = []
  for (let at = 0; at < inputs.length; at++) {
    const [input, fate] = [inputs[at] as Input, entries[at]?.fate]
    if (fate?.status === 'done') results.push({ status: 'done', input, value: fate.value })
    else if (fate !== undefined) results.push({ status: fate.status, input, error: fate.error })
  }
  return results
}

/** The entries in groups of at most `size`, round after round. */
function* groupsOf<Item, Value>(
  rounds: EntryIndex<Item, Value>['rounds'],
  size: number,
): Generator<readonly BatchEntry<Item, Value>[]> {
  for (const round of rounds) {
    if (round.length <= size) yield round
    else for (let start = 0; start < round.length; start += size) yield round.slice(start, start + size)
  }
}

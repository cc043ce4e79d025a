import type { ResolveRecords, Row } from '@hubspot-associations/engine'
import { countedPairs } from './counted-pairs.ts'
import type { RunFile } from './run-file.ts'
import type { OnStep } from './step.ts'

/** The same rows; tells how many have been read. */
export async function* tellingRows(
  chunks: AsyncIterable<readonly Row[]>,
  onStep: OnStep,
): AsyncGenerator<readonly Row[]> {
  let done = 0
  for await (const rows of chunks) {
    yield rows
    done += rows.length
    onStep({ phase: 'read', done })
  }
}

/** The same lookup; tells how many values have been looked up. */
export function tellingLookups(find: ResolveRecords, onStep: OnStep): ResolveRecords {
  let done = 0
  return async (lookup, options) => {
    const found = await find(lookup, options)
    done += lookup.values.length
    onStep({ phase: 'lookedUp', done })
    return found
  }
}

/** Writes that HubSpot has not answered for yet. */
export function openWriteCount(run: RunFile): number {
  let open = 0
  for (const { state, count } of countedPairs(run)) if (state === 'planned' || state === 'sent') open += count
  return open
}

import type { AssociationsClient } from '@hubspot-associations/client'
import type { ResolveRecords, Row } from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'
import type { OnStep } from './step.ts'

// Often enough to see it move, seldom enough to cost nothing.
const rowsPerStep = 1_000

/** The same rows; tells how many have been read. */
export async function* tellingRows(rows: AsyncIterable<Row>, onStep: OnStep): AsyncGenerator<Row> {
  let done = 0
  for await (const row of rows) {
    yield row
    done++
    if (done % rowsPerStep === 0) onStep({ phase: 'read', done })
  }
  onStep({ phase: 'read', done })
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

/** The same client; tells how many records have been compared with what HubSpot holds. */
export function tellingReads(
  client: AssociationsClient,
  { onStep, total }: { readonly onStep: OnStep; readonly total: number },
): AssociationsClient {
  let done = 0
  const { associations } = client
  return {
    ...client,
    associations: {
      ...associations,
      async *readBatch(from, to, ids, options) {
        for await (const result of associations.readBatch(from, to, ids, options)) {
          done++
          yield result
        }
        onStep({ phase: 'compared', done, total })
      },
    },
  }
}

/** Records that are to be read before a pass can be planned. */
export function recordsToCompare({ database }: RunFile, pass: number): number {
  const counted = database
    .prepare(`SELECT count(*) AS count FROM (SELECT DISTINCT direction, from_id FROM row
      WHERE pass = ? AND status IS NULL AND from_id IS NOT NULL AND to_id IS NOT NULL)`)
    .get(pass)
  return Number(counted?.count)
}

/** Writes that HubSpot has not answered for yet. */
export function openWriteCount({ database }: RunFile): number {
  const counted = database
    .prepare("SELECT count(*) AS count FROM write WHERE state IN ('planned', 'sent')")
    .get()
  return Number(counted?.count)
}

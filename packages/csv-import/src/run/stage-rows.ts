import type { CallOptions } from '@hubspot-associations/client'
import {
  type Intent,
  type Mapping,
  type Rejection,
  type ResolvedTypes,
  type Resolvers,
  type Row,
  rowMapper,
} from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'
import { type Place, type StagedRow, stagedRows } from './staged-rows.ts'

/** Everything that staging needs beside the rows. */
export interface Staging {
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly resolvers: Resolvers
  readonly call: CallOptions
}

/** Maps rows, resolves their objects and labels, and keeps them. Lines that are kept already are passed over. */
export async function stageRows(
  run: RunFile,
  chunks: AsyncIterable<readonly Row[]>,
  { columns, mapping, resolvers, call }: Staging,
): Promise<void> {
  const store = stagedRows(run, columns)
  const keptUntil = store.lastWholeLine()
  const map = rowMapper(mapping)
  // Rows that ask for the same share one answer, and so one place.
  const places = new Map<ResolvedTypes, Place>()
  const stage = (intent: Intent, resolved: ResolvedTypes | Rejection): StagedRow => {
    const { row, verb, from, to } = intent
    if ('code' in resolved) return { row, rejection: resolved }
    const known = places.get(resolved)
    if (known !== undefined) return { row, from, to, place: known }
    const place = store.placeOf(resolved.pair, { verb, types: resolved.types })
    places.set(resolved, place)
    return { row, from, to, place }
  }
  const stageRow = (row: Row): StagedRow | Promise<StagedRow> => {
    const intent = map(row)
    if ('code' in intent) return { row, rejection: intent }
    const answer = resolvers.types(intent, call)
    return answer instanceof Promise ? answer.then((each) => stage(intent, each)) : stage(intent, answer)
  }
  for await (const rows of chunks) {
    const staged: StagedRow[] = []
    for (const row of rows) {
      if (row.position <= keptUntil) continue
      const answer = stageRow(row)
      staged.push(answer instanceof Promise ? await answer : answer)
    }
    store.keep(staged)
    call.signal?.throwIfAborted()
  }
}

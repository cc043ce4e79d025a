import type { AssociatedRecord, AssociationsClient, CallOptions } from '@hubspot-associations/client'
import { inWindows, type ObjectPair } from '@hubspot-associations/engine'
import { stringify } from 'csv-stringify/sync'

/** How associations are written. */
export type ExportFormat = 'csv' | 'jsonl'

/** One association as it is exported: labels in one text, as an import takes them. */
export interface Link {
  readonly fromId: string
  readonly toId: string
  readonly label: string
}

/** What is exported, and what is told while it is. */
export interface Exporting {
  readonly pair: ObjectPair
  readonly ids: AsyncIterable<string>
  readonly call: CallOptions
  readonly told: { links: number; readonly unread: string[] }
}

// One read takes 1,000 records (documented), and no more than their associations are in memory at once.
const windowSize = 1_000

/** What the records are associated with, window after window. A record that cannot be read is told, not thrown. */
export async function* linksOf(
  client: Pick<AssociationsClient, 'associations'>,
  { pair, ids, call, told }: Exporting,
): AsyncGenerator<readonly Link[], void, undefined> {
  for await (const window of inWindows(ids, windowSize))
    for await (const result of client.associations.readBatch(pair.from.id, pair.to.id, window, call)) {
      if (result.status === 'done') {
        told.links += result.value.length
        yield result.value.map((record) => linkOf(result.input, record))
      } else told.unread.push(`${pair.from.name} ${result.input} could not be read: ${result.error.message}`)
    }
}

/** Labels are separated as an import separates them; the unlabelled type needs no name. */
function linkOf(fromId: string, { toId, types }: AssociatedRecord): Link {
  return { fromId, toId, label: types.flatMap(({ label }) => label ?? []).join(';') }
}

/** Lines of a file that can be imported as it is. */
export async function* exportLines(
  links: AsyncIterable<readonly Link[]>,
  {
    pair,
    format,
    onLines,
  }: { readonly pair: ObjectPair; readonly format: ExportFormat; readonly onLines: () => void },
): AsyncGenerator<string, void, undefined> {
  const columns = ['from_object_type', 'from_id', 'to_object_type', 'to_id', 'label']
  const [from, to] = [pair.from.name, pair.to.name]
  if (format === 'csv') yield stringify([columns])
  for await (const some of links) {
    if (some.length === 0) continue
    const rows = some.map(({ fromId, toId, label }) => [from, fromId, to, toId, label])
    yield format === 'csv' ? stringify(rows) : rows.map((row) => jsonLine(columns, row)).join('')
    onLines()
  }
}

function jsonLine(columns: readonly string[], row: readonly string[]): string {
  return `${JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]])))}\n`
}

import { createSchemaPortal } from '@hubspot-associations/engine'
import type { ConnectionFlags } from './connect.ts'
import { type ExitCode, exitCodes } from './exit-code.ts'
import { type ExportFormat, exportLines, linksOf } from './export-links.ts'
import { connect } from './import-source.ts'
import { openInput } from './open-input.ts'
import { requiredPair } from './pair-option.ts'
import { createProgress } from './progress.ts'
import { recordIdsIn } from './record-ids.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'
import { writeOutput } from './write-output.ts'

/** The flags of `export`. */
export interface ExportFlags extends ConnectionFlags {
  readonly from?: string
  readonly to?: string
  readonly ids?: string
  readonly format?: string
}

/** Writes what records are associated with, in the columns that an import needs no mapping for. */
export async function exportCommand(path: string, flags: ExportFlags, io: Surroundings): Promise<ExitCode> {
  const { from, to } = flags
  if (from === undefined || to === undefined)
    throw new UsageError('export needs --from and --to, as in --from contacts --to companies')
  const format = formatOf(flags.format, path)
  const { client, name } = await connect(flags, io)
  const call = { signal: io.signal }
  const pair = await requiredPair(createSchemaPortal(client), { from, to }, call)
  const ids =
    flags.ids === undefined
      ? allIds(client.records.list(pair.from.id, call))
      : recordIdsIn(openInput({ path: flags.ids, stdin: io.stdin }), flags.ids)
  const progress = createProgress(io.stderr, io.clock)
  const told = { links: 0, unread: [] as string[] }
  const links = linksOf(client, { pair, ids, call, told })
  await writeOutput(
    path,
    exportLines(links, {
      pair,
      format,
      onLines: () => progress.show(`${told.links.toLocaleString('en')} associations`),
    }),
    io.stdout,
  )
  progress.clear()
  for (const problem of told.unread) io.stderr.write(`hubspot-associations: ${problem}\n`)
  if (path !== '-')
    io.stdout.write(`Exported ${told.links.toLocaleString('en')} associations of ${name} to ${path}\n`)
  return told.unread.length === 0 ? exitCodes.allWell : exitCodes.someRowsNotApplied
}

async function* allIds(records: AsyncIterable<{ readonly id: string }>): AsyncGenerator<string> {
  for await (const { id } of records) yield id
}

function formatOf(named: string | undefined, path: string): ExportFormat {
  if (named === 'csv' || named === 'jsonl') return named
  if (named !== undefined) throw new UsageError(`--format "${named}" is neither csv nor jsonl`)
  return path.endsWith('.jsonl') ? 'jsonl' : 'csv'
}

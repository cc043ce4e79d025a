import type { Seed } from '@hubspot-associations/emulator'
import type { Mapping } from '@hubspot-associations/engine'
import { type Connection, type ConnectionFlags, connectToEmulator, connectToHubSpot } from './connect.ts'
import { portalNamedIn } from './emulated-portal.ts'
import type { ChooseLayout, ChosenLayout } from './import-layout.ts'
import { inputName, openInput } from './open-input.ts'
import { type ExpandedRows, expandRows } from './presets/expand-rows.ts'
import { type CsvTable, openCsv } from './read-csv.ts'
import { readDocument } from './read-document.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The rows of the input, and how they are read. */
export interface ImportTable extends CsvTable, Pick<ExpandedRows, 'passedOver'> {
  readonly layout: ChosenLayout
}

/** Opens the input from its beginning. */
export type OpenTable = () => Promise<ImportTable>

/** What the input is, and what is known of how it is written and read. */
export interface Source {
  readonly path: string
  readonly chooseLayout: ChooseLayout
  readonly separator?: string
  readonly quote?: string
}

/** A way to open the input. An emulator is filled from the file first, so then its bytes are kept to be read twice. */
export async function tableOpener(
  { path, chooseLayout, separator, quote }: Source,
  { isReadTwice, io }: { readonly isReadTwice: boolean; readonly io: Surroundings },
): Promise<OpenTable> {
  const options = {
    name: inputName(path),
    ...(separator === undefined ? {} : { separator: separatorOf(separator) }),
    ...(quote === undefined ? {} : { quote: quoteOf(quote) }),
  }
  const bytes = (): AsyncGenerator<Buffer> => openInput({ path, stdin: io.stdin })
  const chunks = isReadTwice ? await Array.fromAsync(bytes()) : undefined
  return async () => {
    const file = await openCsv(chunks === undefined ? bytes() : replay(chunks), options)
    const layout = chooseLayout(file.columns)
    const { columns, chunks: lines } = file.table(layout.requiredColumns)
    return { columns, layout, ...expandRows(lines, layout.rowsOf) }
  }
}

async function* replay(chunks: readonly Buffer[]): AsyncGenerator<Buffer, void, undefined> {
  yield* chunks
}

function separatorOf(text: string): string {
  const separator = text === 'tab' || text === '\\t' ? '\t' : text
  if (separator.length === 1) return separator
  throw new UsageError(`--separator "${text}" is not one character; for tabs, write tab`)
}

function quoteOf(text: string): string | null {
  if (text === 'none') return null
  if (text.length === 1) return text
  throw new UsageError(`--quote "${text}" is not one character; where quotes mean nothing, write none`)
}

/** Tells whether the flags ask for an emulator instead of HubSpot. */
export function isEmulated({ emulator, emulatorSeed }: ConnectionFlags): boolean {
  return emulator === true || emulatorSeed !== undefined
}

/** Connects to what the flags ask for. An emulator without a seed holds the records that the input names. */
export async function connect(
  flags: ConnectionFlags,
  io: Surroundings,
  input?: { readonly open: OpenTable; readonly mapping: Mapping },
): Promise<Connection> {
  if (!isEmulated(flags)) return connectToHubSpot(flags, io)
  if (flags.emulatorSeed === undefined)
    return connectToEmulator(
      input === undefined ? {} : await portalNamedIn((await input.open()).chunks, input.mapping),
      flags,
      io,
    )
  const seed = await readDocument(flags.emulatorSeed)
  try {
    return await connectToEmulator(seed as Seed, flags, io)
  } catch (error) {
    throw new UsageError(`${flags.emulatorSeed}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

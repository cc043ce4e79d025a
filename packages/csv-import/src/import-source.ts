import type { Seed } from '@hubspot-associations/emulator'
import { type Mapping, requiredColumns } from '@hubspot-associations/engine'
import { type Connection, type ConnectionFlags, connectToEmulator, connectToHubSpot } from './connect.ts'
import { portalNamedIn } from './emulated-portal.ts'
import { inputName, openInput } from './open-input.ts'
import { type CsvTable, readCsv } from './read-csv.ts'
import { readDocument } from './read-document.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** Opens the input from its beginning. */
export type OpenTable = () => Promise<CsvTable>

/** What the input is, and which flags say how to read it. */
export interface Source {
  readonly path: string
  readonly mapping: Mapping
  readonly separator?: string
}

/** A way to open the input. An emulator is filled from the file first, so then its bytes are kept to be read twice. */
export async function tableOpener(
  { path, mapping, separator }: Source,
  { isReadTwice, io }: { readonly isReadTwice: boolean; readonly io: Surroundings },
): Promise<OpenTable> {
  const options = {
    name: inputName(path),
    requiredColumns: requiredColumns(mapping),
    ...(separator === undefined ? {} : { separator: separatorOf(separator) }),
  }
  const open = (): AsyncGenerator<Buffer> => openInput({ path, stdin: io.stdin })
  if (!isReadTwice) return () => readCsv(open(), options)
  const chunks = await Array.fromAsync(open())
  return () => readCsv(replay(chunks), options)
}

async function* replay(chunks: readonly Buffer[]): AsyncGenerator<Buffer, void, undefined> {
  yield* chunks
}

function separatorOf(text: string): string {
  const separator = text === 'tab' || text === '\\t' ? '\t' : text
  if (separator.length === 1) return separator
  throw new UsageError(`--separator "${text}" is not one character; for tabs, write tab`)
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
      input === undefined ? {} : await portalNamedIn((await input.open()).rows, input.mapping),
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

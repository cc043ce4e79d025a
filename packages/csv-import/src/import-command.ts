import { isHubSpotError } from '@hubspot-associations/client'
import type { Seed } from '@hubspot-associations/emulator'
import {
  createAssociationEngine,
  createTally,
  type Mapping,
  type Outcome,
  requiredColumns,
} from '@hubspot-associations/engine'
import { type Connection, type ConnectionFlags, connectToEmulator, connectToHubSpot } from './connect.ts'
import { portalNamedIn } from './emulated-portal.ts'
import { type ExitCode, exitCodeOf, exitCodes } from './exit-code.ts'
import { importMapping, type MappingFlags } from './import-mapping.ts'
import { inputName, openInput } from './open-input.ts'
import { createProgress } from './progress.ts'
import { type CsvTable, readCsv } from './read-csv.ts'
import { readDocument } from './read-document.ts'
import { createRejectsFile, type RejectsFile } from './rejects-file.ts'
import { type ImportReport, jsonReport, sampleSize, textReport } from './report.ts'
import type { Surroundings } from './surroundings.ts'
import { UsageError } from './usage-error.ts'

/** The flags of `import`. */
export interface ImportFlags extends MappingFlags, ConnectionFlags {
  readonly separator?: string
  readonly dryRun?: boolean
  readonly createMissingLabels?: boolean
  readonly rejects?: string
  readonly json?: boolean
}

/** Reads a CSV file, applies it, keeps what was rejected, reports. */
export async function importCommand(path: string, flags: ImportFlags, io: Surroundings): Promise<ExitCode> {
  const startedAt = io.clock.now()
  const mapping = await importMapping(flags)
  const open = await inputOpener(path, flags, { mapping, io })
  const table = await open()
  const portal = await connect(flags, { mapping, io, open })
  const engine = createAssociationEngine({
    client: portal.client,
    mapping,
    dryRun: flags.dryRun ?? false,
    createMissingLabels: flags.createMissingLabels ?? false,
  })
  const problems = await engine.check({ signal: io.signal })
  if (problems.length > 0)
    throw new UsageError(problems.map(({ path: key, message }) => `${key}: ${message}`).join('\n'))
  const rejects = createRejectsFile(rejectsPath(path, flags), table.columns)
  const run = await collect(engine.apply(table.rows, { signal: io.signal }), rejects, io)
  const durationMs = io.clock.now() - startedAt
  const hasRejects = await rejects.close()
  const report: ImportReport = {
    file: inputName(path),
    portal: portal.name,
    dryRun: flags.dryRun ?? false,
    ...run,
    calls: portal.calls(),
    durationMs,
    ...(hasRejects ? { rejects: rejects.path } : {}),
  }
  print(report, flags, io)
  return run.stoppedBy === undefined ? exitCodeOf(run.summary) : exitCodes.couldNotRun
}

type Open = () => Promise<CsvTable>

/** An emulator is filled from the file first, so its bytes are kept to be read twice. */
async function inputOpener(
  path: string,
  flags: ImportFlags,
  { mapping, io }: { mapping: Mapping; io: Surroundings },
): Promise<Open> {
  const options = {
    name: inputName(path),
    requiredColumns: requiredColumns(mapping),
    ...(flags.separator === undefined ? {} : { separator: separatorOf(flags.separator) }),
  }
  if (!isEmulated(flags)) return () => readCsv(openInput({ path, stdin: io.stdin }), options)
  const chunks: Buffer[] = []
  for await (const chunk of openInput({ path, stdin: io.stdin })) chunks.push(chunk)
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

function isEmulated({ emulator, emulatorSeed }: ConnectionFlags): boolean {
  return emulator === true || emulatorSeed !== undefined
}

async function connect(
  flags: ImportFlags,
  { mapping, io, open }: { mapping: Mapping; io: Surroundings; open: Open },
): Promise<Connection> {
  if (!isEmulated(flags)) return connectToHubSpot(flags, io)
  if (flags.emulatorSeed === undefined)
    return connectToEmulator(await portalNamedIn((await open()).rows, mapping))
  const seed = await readDocument(flags.emulatorSeed)
  try {
    return await connectToEmulator(seed as Seed)
  } catch (error) {
    throw new UsageError(`${flags.emulatorSeed}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function rejectsPath(path: string, { rejects }: ImportFlags): string {
  if (rejects === path) throw new UsageError(`--rejects ${path} is the input itself; name another file`)
  return rejects ?? (path === '-' ? 'rejects.csv' : `${path.replace(/(\.csv)?(\.gz)?$/i, '')}.rejects.csv`)
}

type Run = Pick<ImportReport, 'summary' | 'samples' | 'stoppedBy'>

async function collect(
  outcomes: AsyncIterable<Outcome>,
  rejects: RejectsFile,
  io: Surroundings,
): Promise<Run> {
  const tally = createTally()
  const samples: Outcome[] = []
  const progress = createProgress(io.stderr, io.clock)
  try {
    for await (const outcome of outcomes) {
      tally.add(outcome)
      progress.rowDone()
      if (outcome.status !== 'rejected' && outcome.status !== 'failed') continue
      if (samples.length < sampleSize) samples.push(outcome)
      await rejects.add(outcome)
    }
    return { summary: tally.summary(), samples }
  } catch (error) {
    if (!isHubSpotError(error) && !io.signal.aborted) throw error
    const stoppedBy = error instanceof Error ? error.message : String(error)
    return { summary: tally.summary(), samples, stoppedBy }
  } finally {
    progress.clear()
  }
}

function print(report: ImportReport, { json }: ImportFlags, { stdout, stderr, env }: Surroundings): void {
  const colors = stdout.isTTY === true && env.NO_COLOR === undefined
  stdout.write(json === true ? jsonReport(report) : textReport(report, { colors }))
  if (report.stoppedBy !== undefined) stderr.write(`hubspot-associations: stopped: ${report.stoppedBy}\n`)
}

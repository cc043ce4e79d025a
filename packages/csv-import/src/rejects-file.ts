import { accessSync, constants } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describeOutcome, type Outcome } from '@hubspot-associations/engine'
import { stringify } from 'csv-stringify/sync'
import { createPrivateFile, type PrivateFile } from './private-file.ts'
import { neutralised, restored } from './spreadsheet-cell.ts'
import { UsageError } from './usage-error.ts'

/** What is said about a row, after the row's own cells. */
const reportColumns = ['line', 'outcome', 'code', 'column', 'message', 'remedy', 'correlation_id']

/** The rows to mend: the input's own columns, then what is wrong. It can be mended and imported again. */
export interface RejectsFile {
  readonly path: string
  add(outcome: Outcome): Promise<void>
  /** True when there was anything to write. */
  close(): Promise<boolean>
}

/** Makes a rejects file; nothing is created before the first row that needs it. */
export function createRejectsFile(path: string, inputColumns: readonly string[]): RejectsFile {
  // A rejects file that was mended and imported again brings our columns with it.
  const columns = inputColumns.filter((column) => !reportColumns.includes(column))
  let file: PrivateFile | undefined
  const begin = async (): Promise<PrivateFile> => {
    const begun = await createPrivateFile(path, '--rejects')
    await begun.write(lineOf([...columns, ...reportColumns]))
    return begun
  }
  return {
    path,
    async add(outcome) {
      file ??= await begin()
      const cells = columns.map((column) => String(outcome.row.cells[column] ?? ''))
      await file.write(lineOf([...cells, ...reportCells(outcome)]))
    },
    async close() {
      await file?.close()
      return file !== undefined
    },
  }
}

/** Tells a rejects file by its header. Its cells were written so that no spreadsheet runs them. */
export function isRejectsHeader(header: readonly string[]): boolean {
  return reportColumns.every((column) => header.includes(column))
}

/** A cell of a rejects file as the input had it. */
export const originalCell: (cell: string) => string = restored

/** What {@link rejectsPathFor} depends on, beside the input. */
export interface RejectsPlace {
  readonly named: string | undefined
  readonly cwd: string
}

/** Where rejects go: where the user says, or beside the input, or where the command is started if nobody may write there. */
export function rejectsPathFor(input: string, { named, cwd }: RejectsPlace): string {
  if (named !== undefined && resolve(named) === resolve(input))
    throw new UsageError(`--rejects ${named} is the input itself; name another file`)
  if (named !== undefined) return named
  if (input === '-') return 'rejects.csv'
  const beside = `${input.replace(/(\.csv)?(\.gz)?$/i, '')}.rejects.csv`
  return isWritable(dirname(beside)) ? beside : join(cwd, basename(beside))
}

/** What an undo calls itself, which reads a run in place of a file. */
export function undoName(undone: string): string {
  return `undo-${undone}`
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where semicolons or tabs separate cells, an unquoted one would begin a new cell with what follows it. */
const otherSeparators = /[;\t|]/

function lineOf(cells: readonly string[]): string {
  return stringify([cells.map(neutralised)], { quoted_match: otherSeparators })
}

function reportCells(outcome: Outcome): string[] {
  const { message, remedy } = describeOutcome(outcome)
  const isTrouble = outcome.status === 'rejected' || outcome.status === 'failed'
  const { column = '', correlationId = '' } = isTrouble ? outcome : {}
  return [String(outcome.row.position), outcome.status, outcome.code, column, message, remedy, correlationId]
}

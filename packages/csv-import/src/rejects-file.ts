import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { describeOutcome, type Outcome } from '@hubspot-associations/engine'
import { stringify } from 'csv-stringify/sync'
import { fileProblem } from './file-problem.ts'
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
  let file: WriteStream | undefined
  const write = async (cells: readonly unknown[]): Promise<void> => {
    const line = stringify([cells as unknown[]])
    file ??= await openForWriting(path, [...columns, ...reportColumns])
    if (!file.write(line)) await once(file, 'drain')
  }
  return {
    path,
    add: (outcome) =>
      write([...columns.map((column) => outcome.row.cells[column] ?? ''), ...reportCells(outcome)]),
    async close() {
      if (file === undefined) return false
      file.end()
      await finished(file)
      return true
    },
  }
}

/** Where rejects go: where the user says, or beside the input. */
export function rejectsPathFor(input: string, named: string | undefined): string {
  if (named !== undefined && named === input)
    throw new UsageError(`--rejects ${named} is the input itself; name another file`)
  return named ?? (input === '-' ? 'rejects.csv' : `${input.replace(/(\.csv)?(\.gz)?$/i, '')}.rejects.csv`)
}

async function openForWriting(path: string, header: readonly string[]): Promise<WriteStream> {
  const file = createWriteStream(path, { mode: 0o600 })
  await once(file, 'open').catch((error: unknown) => {
    throw new UsageError(`${fileProblem(path, error, 'write')}; name another file with --rejects`)
  })
  file.write(stringify([[...header]]))
  return file
}

function reportCells(outcome: Outcome): unknown[] {
  const { message, remedy } = describeOutcome(outcome)
  const isTrouble = outcome.status === 'rejected' || outcome.status === 'failed'
  const { column = '', correlationId = '' } = isTrouble ? outcome : {}
  return [outcome.row.position, outcome.status, outcome.code, column, message, remedy, correlationId]
}

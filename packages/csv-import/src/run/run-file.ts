import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { fileProblem } from '../file-problem.ts'
import { UsageError } from '../usage-error.ts'
import { RunNotBegun } from './run-not-begun.ts'
import { runFileVersion, runSchema } from './run-schema.ts'

/** An open run file. While it is open no other process can use it. */
export interface RunFile {
  readonly path: string
  readonly database: DatabaseSync
  /** Prepares a statement once, for what is asked over and over; its rows are to be read all at once. */
  statement(sql: string): StatementSync
  get(key: string): string | undefined
  set(key: string, value: string): void
  /** Everything in `work` is kept, or nothing of it. */
  transaction<T>(work: () => T): T
  close(): void
}

/** For runs that end with the process, such as dry runs: a file without a name, which goes when it is closed. */
export const temporary = ''

/** Makes a new run file, readable by its owner only. */
export function createRunFile(path: string): RunFile {
  const database = guarded(path, 'write', () => {
    if (path !== temporary) makeFolder(dirname(path))
    const opened = new DatabaseSync(path)
    if (path !== temporary) chmodSync(path, 0o600)
    prepare(opened)
    opened.exec(`BEGIN; ${runSchema}; COMMIT`)
    return opened
  })
  const run = runFile(path, database)
  run.set('version', String(runFileVersion))
  return run
}

/** Asked of the folder above beforehand: for a disk that is read-only, making one below it says "not found". */
function makeFolder(path: string): void {
  let above = path
  while (!existsSync(above)) above = dirname(above)
  try {
    accessSync(above, constants.W_OK)
    mkdirSync(path, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new RunFileError(
      `${fileProblem(path, error, 'write')}; runs are kept below the folder that a command is started in: start it in one that can be written to`,
    )
  }
}

/** Opens a run file that is there, and takes it for this process. */
export function openRunFile(path: string): RunFile {
  if (!existsSync(path)) throw new UsageError(`there is no run file ${path}; "runs" lists those there are`)
  const run = runFile(
    path,
    guarded(path, 'read', () => {
      const opened = new DatabaseSync(path)
      prepare(opened)
      if (hasTables(opened)) return opened
      opened.close()
      throw new RunNotBegun(path)
    }),
  )
  const version = guarded(path, 'read', () => run.get('version'))
  if (version === String(runFileVersion)) return run
  run.close()
  throw new UsageError(
    `${path} was made by another version of this program (its format is ${version ?? 'unknown'}, this one reads ${runFileVersion}); finish it with that version`,
  )
}

/** A process that ended while it made the file has left it empty. */
function hasTables(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get() !== undefined
}

function prepare(database: DatabaseSync): void {
  // The lock is held until the file is closed or the process ends, however it ends.
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  // The order of millions of rows does not fit in memory; temporary files keep what the cache cannot.
  database.exec('PRAGMA cache_size = -4096; PRAGMA wal_autocheckpoint = 8000; PRAGMA temp_store = FILE')
  database.exec('BEGIN IMMEDIATE; COMMIT')
}

function guarded<T>(path: string, action: 'read' | 'write', work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw runFileError(path, action, error) ?? error
  }
}

// SQLite's own result codes.
const busy = 5
const readOnly = 8
const full = 13
const notADatabase = 26

/** A run file cannot be used; what was sent already is kept in it all the same. */
export class RunFileError extends UsageError {}

/** What is wrong with a run file, by what SQLite or the disk says; undefined for any other error. */
export function runFileError(
  path: string,
  action: 'read' | 'write',
  error: unknown,
): RunFileError | undefined {
  if (!(error instanceof Error)) return undefined
  if (error instanceof RunFileError) return error
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : undefined
  const said = code === undefined ? undefined : sqliteProblem(path, action, { code, message: error.message })
  if (said !== undefined) return new RunFileError(said)
  return 'syscall' in error ? new RunFileError(fileProblem(path, error, action)) : undefined
}

function sqliteProblem(
  path: string,
  action: 'read' | 'write',
  { code, message }: { readonly code: number; readonly message: string },
): string {
  if (code === busy) return `the run ${path} is in use by another process; wait for it to end`
  if (code === notADatabase) return `${path} is not a run file`
  if (code === full) return `cannot write ${path}: the disk is full`
  if (code === readOnly) return `cannot write ${path}: the disk is read-only`
  return `cannot ${action} the run file ${path}: ${message}`
}

function runFile(path: string, database: DatabaseSync): RunFile {
  const statements = new Map<string, StatementSync>()
  const select = database.prepare('SELECT value FROM meta WHERE key = ?')
  const upsert = database.prepare(
    'INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  return {
    path,
    database,
    statement(sql) {
      const statement = statements.get(sql) ?? database.prepare(sql)
      statements.set(sql, statement)
      return statement
    },
    get: (key) => select.get(key)?.value as string | undefined,
    set: (key, value) => void upsert.run(key, value),
    transaction: (work) =>
      guarded(path, 'write', () => {
        database.exec('BEGIN')
        try {
          const result = work()
          database.exec('COMMIT')
          return result
        } catch (error) {
          if (database.isTransaction) database.exec('ROLLBACK')
          throw error
        }
      }),
    close: () => database.close(),
  }
}

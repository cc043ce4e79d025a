import type { DatabaseSync } from 'node:sqlite'
import type { Grant } from '../http/tokens.ts'
import type { Portal } from '../portal/portal.ts'
import { loadPortal } from './load-portal.ts'
import { createPortalWriter, type PortalWriter } from './portal-writer.ts'
import { STATE_SCHEMA, STATE_TABLES, STATE_VERSION } from './state-schema.ts'

/** A file that keeps a portal over the end of the process, however sudden. */
export interface StateFile {
  /** Fills an empty portal from the file and keeps whatever changes from then on. */
  attach(portal: Portal): void
  /** Writes what changed since the last time, in one transaction; on disk when it returns. */
  settle(): void
  /** Forgets everything that was kept, and the portal it was of. */
  clear(): void
  readonly tokens: Iterable<Grant>
  keepToken(grant: Grant): void
  close(): void
}

/** Opens or makes a state file; one emulator at a time can have it. */
export function openStateFile(path: string): StateFile {
  const db = open(path)
  const keepToken = db.prepare('INSERT OR REPLACE INTO tokens VALUES (?, ?)')
  let writer: PortalWriter | undefined
  let failure: Error | undefined

  function inTransaction(work: () => void): void {
    db.exec('BEGIN')
    try {
      work()
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      // From here on the portal in memory is ahead of the file, so nothing more may be answered.
      failure = explained(error, path)
      throw failure
    }
  }

  return {
    attach(portal): void {
      const isTurned = loadPortal(db, portal)
      writer = createPortalWriter(db, portal)
      if (isTurned) inTransaction(writer.rewriteLinks)
    },
    settle(): void {
      if (failure !== undefined) throw failure
      if (writer?.isDirty()) inTransaction(writer.write)
    },
    clear(): void {
      writer?.end()
      writer = undefined
      inTransaction(() => {
        for (const table of STATE_TABLES) db.exec(`DELETE FROM ${table}`)
      })
    },
    get tokens(): Iterable<Grant> {
      return db
        .prepare('SELECT definition FROM tokens')
        .all()
        .map(({ definition }) => JSON.parse(String(definition)) as Grant)
    },
    keepToken: (grant) => void keepToken.run(grant.token, JSON.stringify(grant)),
    close(): void {
      writer?.end()
      db.close()
    },
  }
}

function open(path: string): DatabaseSync {
  // Loaded here, so that whoever keeps nothing does not pay for it.
  const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite')
  const db = openDatabase(() => new Database(path), path)
  try {
    // A commit reaches the system's cache, which outlives this process; only a crash of the machine can undo it.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    const { user_version: version } = db.prepare('PRAGMA user_version').get() ?? {}
    if (version !== 0 && version !== STATE_VERSION) {
      throw new Error(`has the form ${version}, this emulator writes ${STATE_VERSION}; name another file`)
    }
    db.exec(`${STATE_SCHEMA} PRAGMA user_version = ${STATE_VERSION}`)
    return db
  } catch (error) {
    db.close()
    throw explained(error, path)
  }
}

function openDatabase(make: () => DatabaseSync, path: string): DatabaseSync {
  try {
    return make()
  } catch (error) {
    throw explained(error, path)
  }
}

function explained(error: unknown, path: string): Error {
  const reason = error instanceof Error ? error.message : String(error)
  const remedy = /locked/.test(reason)
    ? 'another emulator has it; stop that one or name another file'
    : /not a database/.test(reason)
      ? 'it is no file of the emulator; name another one'
      : reason
  return new Error(`the state file ${path} cannot be used: ${remedy}`, { cause: error })
}

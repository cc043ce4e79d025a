import type { Ledger } from '@hubspot-associations/engine'
import type { RunFile } from './run-file.ts'

/** A ledger beside a run, on disk and gone with the process: a million records may be at a limit. */
export function runLedger({ database }: RunFile): Ledger {
  database.exec(`CREATE TEMP TABLE IF NOT EXISTS ledger (key TEXT PRIMARY KEY, count INTEGER NOT NULL)
    STRICT, WITHOUT ROWID;
    DELETE FROM temp.ledger`)
  const select = database.prepare('SELECT count FROM temp.ledger WHERE key = ?')
  const upsert = database.prepare('INSERT OR REPLACE INTO temp.ledger VALUES (?, ?)')
  return {
    get(key) {
      const count = select.get(key)?.count
      return count === undefined ? undefined : Number(count)
    },
    set: (key, count) => void upsert.run(key, count),
  }
}

import type { RunFile } from './run-file.ts'

/** Makes rows easy to find by their pair. Most runs never look for one, so that the index is made when it is needed. */
export function indexRowsByPair({ database }: RunFile): void {
  database.exec('CREATE INDEX IF NOT EXISTS row_by_pair ON row (direction, from_id, to_id)')
}

/** Remembers numbers by key. An adapter may keep them on disk. */
export interface Ledger {
  get(key: string): number | undefined
  set(key: string, count: number): void
}

/** A ledger in memory. */
export function memoryLedger(): Ledger {
  const counts = new Map<string, number>()
  return { get: (key) => counts.get(key), set: (key, count) => void counts.set(key, count) }
}

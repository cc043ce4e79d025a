import type { Ends, Pair } from './pair.ts'

/** The links that came within the last moments. */
export interface NewLinks {
  note(pair: Pair, ends: Ends): void
  has(pair: Pair, ends: Ends): boolean
}

/** Makes an empty list; a link is new for so many milliseconds, never if that is 0. */
export function createNewLinks(lengthMs: number, now: () => number): NewLinks {
  if (lengthMs === 0) return { note: () => undefined, has: () => false }
  // Oldest first, as a map keeps what was put last at the end.
  const times = new Map<Pair, Map<string, number>>()
  const keyOf = ({ first, second }: Ends): string => `${first} ${second}`

  return {
    note(pair, ends): void {
      const known = times.get(pair) ?? new Map<string, number>()
      times.set(pair, known)
      for (const [key, time] of known) {
        if (now() - time < lengthMs) break
        known.delete(key)
      }
      known.delete(keyOf(ends))
      known.set(keyOf(ends), now())
    },
    has(pair, ends): boolean {
      const time = times.get(pair)?.get(keyOf(ends))
      return time !== undefined && now() - time < lengthMs
    },
  }
}

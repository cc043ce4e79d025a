import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Canaries, holds } from './canaries.ts'

/** Something that people may see, and what it is called. */
export interface Exhibit {
  readonly name: string
  readonly bytes: Buffer
}

// What exists to hold rows, the samples of a report, what HubSpot itself received; never what is logged.
const mayHoldRows =
  /rows\.csv$|rejects\.csv$|\.sqlite|plan\.json$|undone\.csv$|report\.html$|rejects\/|stdout$|stderr$|journal$/
const mayHoldApplied = /rows\.csv$|rejects\/|\.sqlite|plan\.json$|journal$/

/** Every place where a canary is that has no business there. */
export function leaksIn(exhibits: readonly Exhibit[], { token, applied, rejected }: Canaries): string[] {
  return exhibits.flatMap(({ name, bytes }) => [
    ...(holds(bytes, token) ? [`${name} holds the token`] : []),
    ...(holds(bytes, applied) && !mayHoldApplied.test(name)
      ? [`${name} holds a cell of an applied row`]
      : []),
    ...(holds(bytes, rejected) && !mayHoldRows.test(name) ? [`${name} holds a cell of a rejected row`] : []),
  ])
}

/** The files below a folder, without those that were put there. */
export function filesBelow(folder: string, given: ReadonlySet<string>): Exhibit[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !given.has(relative(folder, path)))
    .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) }))
}

/** Files and folders that others than their owner can open. */
export function openToOthers(folder: string, given: ReadonlySet<string>): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => !given.has(path) && (statSync(join(folder, path)).mode & 0o077) !== 0)
    .map((path) => `${path} can be opened by others`)
}

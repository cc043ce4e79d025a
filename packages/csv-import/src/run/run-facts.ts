import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Mapping } from '@hubspot-associations/engine'
import type { PresetChoice } from '../import-layout.ts'
import { UsageError } from '../usage-error.ts'
import type { MirrorFacts } from './mirror-facts.ts'
import type { RunFile } from './run-file.ts'
import { RunNotBegun } from './run-not-begun.ts'

/** What a run remembers of how it was started, enough to go on without asking again. Never a token. */
export interface RunFacts {
  readonly kind: 'import' | 'undo'
  /** The input as it was named; for an undo, the run that is undone. */
  readonly input: string
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly portalId: string
  readonly startedAt: number
  readonly createMissingLabels: boolean
  readonly mirror?: MirrorFacts
  readonly separator?: string
  readonly quote?: string
  /** The preset that the input is read by. */
  readonly preset?: PresetChoice
  /** Tells whether a file is still the one that was staged. */
  readonly fingerprint?: string
}

/** Keeps the facts of a new run. */
export function keepFacts(run: RunFile, facts: RunFacts): void {
  run.set('facts', JSON.stringify(facts))
}

/** The facts of a run. */
export function factsOf(run: RunFile): RunFacts {
  const facts = run.get('facts')
  if (facts === undefined) throw new RunNotBegun(run.path)
  return JSON.parse(facts) as RunFacts
}

/** A run belongs to the portal that it was begun in; its ids mean nothing in another. */
export function checkPortal(facts: Pick<RunFacts, 'portalId'>, portalId: string): void {
  if (facts.portalId !== portalId)
    throw new UsageError(
      `this run belongs to portal ${facts.portalId}, the token to portal ${portalId}; use a token of that portal`,
    )
}

// The size, the time of the last change and the beginning are enough to notice an edit.
const headBytes = 64 * 1024

/** What a file looks like now. Undefined for standard input and pipes, which cannot be read again, and for no file. */
export function fingerprintOf(path: string): string | undefined {
  const found = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false })
  if (found === undefined || !found.isFile()) return undefined
  const { size, mtimeMs } = found
  const head = Buffer.alloc(Math.min(size, headBytes))
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, head.length, 0)
  } finally {
    closeSync(file)
  }
  return `${size} ${mtimeMs} ${createHash('sha256').update(head).digest('hex')}`
}

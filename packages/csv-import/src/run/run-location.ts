import { readdirSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { suggestion } from '@hubspot-associations/engine'
import { fileProblem } from '../file-problem.ts'
import { UsageError } from '../usage-error.ts'

/** Where runs are kept, seen from the folder that a command is started in. */
export function runsFolder(cwd: string): string {
  return join(cwd, '.hubspot-associations', 'runs')
}

const suffix = '.sqlite'

/** A name for a new run that no other run has: when it began, and what it reads. */
export function newRunName(cwd: string, input: string, now: number): string {
  const at = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  const what = basename(input === '-' ? 'stdin' : input)
    .replace(/\.[^.]*$/, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 40)
  const taken = new Set(runNames(cwd))
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${at}-${what}` : `${at}-${what}-${number}`
    if (!taken.has(name)) return name
  }
}

/** The file of a run by its name. */
export function runPath(cwd: string, name: string): string {
  return join(runsFolder(cwd), `${name}${suffix}`)
}

/** Deletes a run, and what SQLite keeps beside it. */
export function deleteRun(path: string): void {
  for (const beside of ['', '-wal', '-shm']) rmSync(`${path}${beside}`, { force: true })
}

/** Names of the runs that there are, oldest first. */
export function runNames(cwd: string): string[] {
  try {
    const files = readdirSync(runsFolder(cwd))
    return files
      .filter((file) => file.endsWith(suffix))
      .map((file) => file.slice(0, -suffix.length))
      .sort()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new UsageError(fileProblem(runsFolder(cwd), error))
  }
}

/** The file of a run that a user names: by its name, by its file, or "last". */
export function findRun(cwd: string, named: string): { readonly name: string; readonly path: string } {
  if (named.endsWith(suffix)) return { name: basename(named, suffix), path: resolve(cwd, named) }
  const names = runNames(cwd)
  const name = named === 'last' ? names.at(-1) : names.find((each) => each === named)
  if (name !== undefined) return { name, path: runPath(cwd, name) }
  const hint = suggestion(named, names)
  throw new UsageError(
    `there is no run "${named}"${hint === '' ? ' here; "runs" lists those there are' : `; ${hint}`}`,
  )
}

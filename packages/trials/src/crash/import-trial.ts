import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator } from '@hubspot-associations/emulator'
import { type JsonReport, reportOf, startCommand } from '../processes/command.ts'
import { type EmulatorProcess, readPortal, startEmulator } from '../processes/emulator-process.ts'
import { type Chance, chanceOf } from '../work/chance.ts'
import { linksOf } from '../work/links-of.ts'
import { type PortalSize, trialPortal } from '../work/trial-portal.ts'
import { csvFlags, csvOf, trialRows } from '../work/trial-rows.ts'
import { carryThrough, type Killing } from './kills.ts'

/** The work of a trial: a portal on disk, a file of rows, and what an unbroken import makes of them. */
export interface TrialWork {
  readonly folder: string
  readonly portal: string
  readonly argv: readonly string[]
  /** The links before anything was imported, and after an unbroken import. */
  readonly first: string
  readonly wanted: string
  readonly clean: JsonReport
  readonly rejects: string
}

const size: PortalSize = { contacts: 8_000, companies: 400 }

/** Prepares the work and does it once, undisturbed. */
export async function prepareWork(rowCount: number, seed: number): Promise<TrialWork> {
  const folder = mkdtempSync(join(tmpdir(), 'trial-crash-'))
  const portal = join(folder, 'portal.sqlite')
  const emulator = createEmulator({ db: portal })
  emulator.seed(trialPortal(size))
  emulator.close()
  const rows = trialRows(rowCount, size, chanceOf(seed))
  writeFileSync(join(folder, 'rows.csv'), csvOf(rows))
  const argv = ['import', join(folder, 'rows.csv'), ...csvFlags, '--rejects', 'rejects.csv', '--json']
  const first = readPortal(portal, linksOf)
  const attempt = aPlace({ folder, portal }, 'clean')
  const hubspot = await startEmulator(attempt.db)
  try {
    const ended = await startCommand(argv, { cwd: attempt.cwd, url: hubspot.url }).ended
    const clean = reportOf(ended)
    if (clean.summary.rows !== rowCount)
      throw new Error(`${rowCount} rows had ${clean.summary.rows} outcomes`)
    await hubspot.stop()
    return {
      folder,
      portal,
      argv,
      first,
      wanted: readPortal(attempt.db, linksOf),
      clean,
      rejects: rejectsOf(attempt.cwd),
    }
  } finally {
    await hubspot.stop()
  }
}

/** Does the work with kills, and takes it back with kills. Gives what is not as it should be. */
export async function killedRound(
  work: TrialWork,
  round: number,
  { chance, kills }: { readonly chance: Chance; readonly kills: Killing['kills'] },
): Promise<string[]> {
  const { db, cwd } = aPlace(work, `round-${round}`)
  const emulator = await startEmulator(db)
  const place = { cwd, url: emulator.url }
  const killing = { chance, emulator, kills, usualMs: work.clean.durationMs + startUpMs }
  try {
    const imported = reportOf(await carryThrough(work.argv, place, killing))
    const afterImport = await settledLinks(emulator, db)
    const again = await startEmulator(db)
    const undoing = { ...killing, emulator: again }
    const undone = reportOf(
      await carryThrough(
        ['undo', importRun(cwd), '--rejects', 'undo.csv', '--json'],
        { cwd, url: again.url },
        undoing,
      ),
    )
    return [
      ...differences('outcomes', work.clean.summary, imported.summary),
      ...(afterImport === work.wanted ? [] : ['the portal is not that of an unbroken import']),
      ...(rejectsOf(cwd) === work.rejects ? [] : ['the rejects are not those of an unbroken import']),
      ...(undone.summary.rejected === 0 ? [] : [`${undone.summary.rejected} rows could not be undone`]),
      ...((await settledLinks(again, db)) === work.first ? [] : ['undo did not give the first portal back']),
    ]
  } finally {
    await emulator.stop()
  }
}

// From the start of the process to its first request, about.
const startUpMs = 500

function aPlace(
  { folder, portal }: Pick<TrialWork, 'folder' | 'portal'>,
  name: string,
): { cwd: string; db: string } {
  const cwd = join(folder, name)
  mkdirSync(cwd)
  const db = join(cwd, 'portal.sqlite')
  copyFileSync(portal, db)
  return { cwd, db }
}

async function settledLinks(emulator: EmulatorProcess, db: string): Promise<string> {
  await emulator.stop()
  return readPortal(db, linksOf)
}

function rejectsOf(cwd: string): string {
  const path = join(cwd, 'rejects.csv')
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function importRun(cwd: string): string {
  const [run = 'last'] = readdirSync(join(cwd, '.hubspot-associations', 'runs'))
    .filter((name) => name.endsWith('.sqlite'))
    .sort()
    .slice(-1)
  return run.replace(/\.sqlite$/, '')
}

function differences(what: string, wanted: unknown, got: unknown): string[] {
  const [one, other] = [JSON.stringify(wanted), JSON.stringify(got)]
  return one === other ? [] : [`${what} are ${other}, not ${one}`]
}

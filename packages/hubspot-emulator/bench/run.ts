import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, report } from '@hubspot-associations/figures'
import { installCommand } from './install-command.ts'
import { createLoad } from './load.ts'
import { type MeasuredProcess, startProcess } from './measured-process.ts'
import { addLinks, addRecords, putLinks } from './portal-load.ts'

// What is measured is the command as users have it: installed from what was built, started by `emulator`. The
// machine does other work too, so everything is done in rounds, and speeds are told by processor time as well.
const folder = mkdtempSync(join(tmpdir(), 'emulator-bench-'))
const script = installCommand(folder)
const MILLION = 1_000_000
const PUTS = 20_000

async function withProcess<Result>(
  work: (child: MeasuredProcess) => Promise<Result>,
  db?: string,
): Promise<Result> {
  const child = await startProcess(script, db)
  try {
    return await work(child)
  } finally {
    await child.stop()
  }
}

async function rounds<Result>(count: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let round = 0; round < count; round++) results.push(await work())
  return results
}

async function start(): Promise<void> {
  const ready = (): Promise<number> => withProcess(async ({ readyMs }) => readyMs)
  report({ name: 'emulator ready, the very first time', value: await ready(), unit: 'ms' })
  report({ name: 'emulator ready', value: median(await rounds(11, ready)), unit: 'ms', atMost: 200 })
}

interface Round {
  readonly puts: number
  readonly putsByCpu: number
  readonly links: number
  readonly linksByCpu: number
  readonly memory: number
  readonly peak: number
}

async function fill({ url, usage }: MeasuredProcess): Promise<Round> {
  const load = createLoad(url, 16)
  await addRecords(load)
  await putLinks(load, 2000)
  const before = usage()
  const puts = await putLinks(load, PUTS)
  const between = usage()
  const links = await addLinks(load, MILLION)
  const { cpuSeconds, memory, peak } = usage()
  load.end()
  const putsByCpu = PUTS / (between.cpuSeconds - before.cpuSeconds)
  const linksByCpu = MILLION / (cpuSeconds - between.cpuSeconds)
  return { puts, putsByCpu, links, linksByCpu, memory, peak }
}

async function inMemory(): Promise<void> {
  const all = await rounds(3, () => withProcess(fill))
  const each = (name: keyof Round): number[] => all.map((round) => round[name])
  report({ name: 'single association PUT', value: median(each('puts')), unit: 'requests/s', atLeast: 4000 })
  report({
    name: 'single association PUT, by processor time',
    value: median(each('putsByCpu')),
    unit: 'requests/s',
  })
  report({ name: 'batch create of 2,000', value: median(each('links')), unit: 'links/s', atLeast: 100_000 })
  report({
    name: 'batch create of 2,000, by processor time',
    value: median(each('linksByCpu')),
    unit: 'links/s',
  })
  report({ name: 'memory with a million links', value: median(each('memory')), unit: 'MB', atMost: 150 })
  report({ name: 'memory at its highest', value: median(each('peak')), unit: 'MB' })
}

async function inFile(): Promise<void> {
  const db = join(folder, 'portal.sqlite')
  const { puts, links } = await withProcess(fill, db)
  report({ name: 'single association PUT, kept', value: puts, unit: 'requests/s' })
  report({ name: 'batch create of 2,000, kept', value: links, unit: 'links/s' })
  await withProcess(async ({ readyMs, usage }) => {
    report({ name: 'ready with a million kept links', value: readyMs, unit: 'ms' })
    report({ name: 'memory with a million kept links', value: usage().memory, unit: 'MB', atMost: 150 })
  }, db)
}

try {
  await start()
  await inMemory()
  await inFile()
} finally {
  rmSync(folder, { recursive: true })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, report } from '@hubspot-associations/figures'
import { installCommand } from './install-command.ts'
import { createLoad } from './load.ts'
import { type MeasuredProcess, startProcess } from './measured-process.ts'
import { addLinks, addRecords, putLinks } from './portal-load.ts'
import { startPrism } from './prism-process.ts'

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

async function start(): Promise<number> {
  const ready = (): Promise<number> => withProcess(async ({ readyMs }) => readyMs)
  report({ name: 'emulator ready, the very first time', value: await ready(), unit: 'ms' })
  const usual = median(await rounds(11, ready))
  report({ name: 'emulator ready', value: usual, unit: 'ms', atMost: 200 })
  return usual
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

async function inMemory(): Promise<Round> {
  const all = await rounds(3, () => withProcess(fill))
  const usual = (name: keyof Round): number => median(all.map((round) => round[name]))
  const puts = usual('puts')
  const putsByCpu = usual('putsByCpu')
  const links = usual('links')
  const linksByCpu = usual('linksByCpu')
  const memory = usual('memory')
  const peak = usual('peak')
  report({ name: 'single association PUT', value: puts, unit: 'requests/s', atLeast: 4000 })
  report({ name: 'single association PUT, by processor time', value: putsByCpu, unit: 'requests/s' })
  report({ name: 'batch create of 2,000', value: links, unit: 'links/s', atLeast: 100_000 })
  report({ name: 'batch create of 2,000, by processor time', value: linksByCpu, unit: 'links/s' })
  report({ name: 'memory with a million links', value: memory, unit: 'MB', atMost: 150 })
  report({ name: 'memory at its highest', value: peak, unit: 'MB' })
  return { puts, putsByCpu, links, linksByCpu, memory, peak }
}

/** Prism keeps nothing and answers a batch with one example, so batches cannot be compared. */
async function againstPrism(ready: number, { puts, memory }: Round): Promise<void> {
  const starts = await rounds(3, async () => {
    const { readyMs, stop } = await startPrism()
    await stop()
    return readyMs
  })
  const prismReady = median(starts)
  const prism = await startPrism()
  const load = createLoad(prism.url, 16)
  await putLinks(load, 2000)
  const speed = await putLinks(load, PUTS / 4)
  const held = prism.usage().memory
  load.end()
  await prism.stop()
  report({ name: 'Prism ready', value: prismReady, unit: 'ms' })
  report({ name: 'Prism, single association PUT', value: speed, unit: 'requests/s' })
  report({ name: 'Prism, memory after these', value: held, unit: 'MB' })
  report({ name: 'emulator ready, against Prism', value: ready / prismReady, unit: '× ms', atMost: 1 })
  report({ name: 'PUT against Prism', value: puts / speed, unit: '× requests/s', atLeast: 1 })
  report({
    name: 'memory with a million links, against Prism',
    value: memory / held,
    unit: '× MB',
    atMost: 1,
  })
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
  const ready = await start()
  await againstPrism(ready, await inMemory())
  await inFile()
} finally {
  rmSync(folder, { recursive: true })
}

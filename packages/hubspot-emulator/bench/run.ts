import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLoad } from './load.ts'
import { type MeasuredProcess, startProcess } from './measured-process.ts'
import { addLinks, addRecords, putLinks } from './portal-load.ts'

interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The highest or lowest value that is good; without one the figure is for information. */
  readonly atMost?: number
  readonly atLeast?: number
}

function report({ name, value, unit, atMost, atLeast }: Figure): void {
  const ok = (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast)
  const budget = atMost === undefined ? (atLeast === undefined ? null : `>= ${atLeast}`) : `<= ${atMost}`
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value), unit, budget, ok })}\n`)
}

const MILLION = 1_000_000
const megabytes = (bytes: number): number => bytes / 1024 / 1024

async function withProcess(work: (child: MeasuredProcess) => Promise<void>, db?: string): Promise<void> {
  const child = await startProcess(db)
  try {
    await work(child)
  } finally {
    await child.stop()
  }
}

async function start(): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < 5; run++) await withProcess(async ({ readyMs }) => void times.push(readyMs))
  const median = times.sort((one, other) => one - other)[2] ?? 0
  report({ name: 'emulator ready', value: median, unit: 'ms', atMost: 200 })
}

async function inMemory(): Promise<void> {
  await withProcess(async ({ url, memory }) => {
    const load = createLoad(url, 16)
    await addRecords(load)
    await putLinks(load, 2000)
    const puts = await putLinks(load, 20_000)
    report({ name: 'single association PUT', value: puts, unit: 'requests/s', atLeast: 4000 })
    const links = await addLinks(load, MILLION)
    report({ name: 'batch create of 2,000', value: links, unit: 'links/s', atLeast: 100_000 })
    const { rss, peak } = await memory()
    report({ name: 'memory with a million links', value: megabytes(rss), unit: 'MB', atMost: 150 })
    report({ name: 'memory at its highest', value: megabytes(peak), unit: 'MB' })
    load.end()
  })
}

async function inFile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-bench-'))
  const db = join(folder, 'portal.sqlite')
  try {
    await withProcess(async ({ url }) => {
      const load = createLoad(url, 16)
      await addRecords(load)
      await putLinks(load, 2000)
      report({
        name: 'single association PUT, kept',
        value: await putLinks(load, 10_000),
        unit: 'requests/s',
      })
      report({ name: 'batch create of 2,000, kept', value: await addLinks(load, MILLION), unit: 'links/s' })
      load.end()
    }, db)
    await withProcess(async ({ readyMs, memory }) => {
      report({ name: 'ready with a million kept links', value: readyMs, unit: 'ms' })
      const { rss } = await memory()
      report({ name: 'memory with a million kept links', value: megabytes(rss), unit: 'MB', atMost: 150 })
    }, db)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await start()
await inMemory()
await inFile()

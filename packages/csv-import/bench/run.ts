import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPeer, report } from '@hubspot-associations/figures'
import { type HubSpotProcess, startHubSpot, type Traffic } from './hubspot-process.ts'
import { measured, type Usage } from './measured-process.ts'
import { rowsPerContact, writeRowsFile } from './rows-file.ts'

// Figures of the built command, each process apart: who imports, who answers, and the script to compare with.

const million = 1_000_000
const program = join(import.meta.dirname, '../dist/bin.js')
const peer = join(import.meta.dirname, 'peer')
const folder = mkdtempSync(join(tmpdir(), 'import-bench-'))

interface Imported {
  readonly rows: number
  readonly usage: Usage
  readonly traffic: Traffic
}

async function importRows(
  hubspot: HubSpotProcess,
  { rows, contactBy = 'id' }: { readonly rows: number; readonly contactBy?: 'id' | 'email' },
): Promise<Imported> {
  const csv = join(folder, `${contactBy}-${rows}.csv`)
  await writeRowsFile(csv, rows, contactBy)
  const from = contactBy === 'id' ? 'contacts=contact' : 'contacts:email=contact'
  const flags = ['--from', from, '--to', 'companies=company', '--label', 'label', '--set', '--json']
  const argv = ['import', csv, ...flags, '--base-url', hubspot.url]
  const usage = await measured(program, argv, { env: { HUBSPOT_ACCESS_TOKEN: 'bench' }, cwd: folder })
  const { applied } = JSON.parse(usage.stdout).summary
  if (applied !== rows) throw new Error(`${applied} of ${rows} rows were applied`)
  rmSync(join(folder, '.hubspot-associations'), { recursive: true })
  return { rows, usage, traffic: await hubspot.traffic() }
}

async function byScript(hubspot: HubSpotProcess, rows: number): Promise<Usage> {
  const csv = join(folder, `peer-${rows}.csv`)
  await writeRowsFile(csv, rows)
  installPeer(peer)
  const usage = await measured(join(peer, 'import.js'), [csv, hubspot.url], { env: {}, cwd: folder })
  const { creates } = await hubspot.traffic()
  if (creates !== rows / 2_000) throw new Error(`the script sent ${creates} batches`)
  return usage
}

const rowsPerSecond = (rows: number, { wallMs }: Usage): number => (rows * 1_000) / wallMs
const megabytes = ({ peakBytes }: Usage): number => peakBytes / 2 ** 20

/** The better of two, since whatever else the machine does only makes things slower. */
async function best<Result>(run: () => Promise<Result>, wallMs: (result: Result) => number): Promise<Result> {
  const [first, second] = [await run(), await run()]
  return wallMs(first) <= wallMs(second) ? first : second
}

async function speedAndMemory(): Promise<void> {
  const hubspot = await startHubSpot('null')
  const script = await best(
    () => byScript(hubspot, million),
    ({ wallMs }) => wallMs,
  )
  const one = await best(
    () => importRows(hubspot, { rows: million }),
    ({ usage }) => usage.wallMs,
  )
  const sizes = [0.1, 2, 5].map((millions) => millions * million)
  const others: Imported[] = []
  for (const rows of sizes) others.push(await importRows(hubspot, { rows }))
  hubspot.stop()
  againstScript(one.usage, script)
  for (const each of others) growth(each, one)
  reads(one)
}

function againstScript(one: Usage, script: Usage): void {
  const speed = rowsPerSecond(million, one)
  const speedOfScript = rowsPerSecond(million, script)
  report({ name: 'script: csv-parse and @hubspot/api-client', value: speedOfScript, unit: 'rows/s' })
  report({ name: 'import of 1,000,000 rows', value: speed, unit: 'rows/s' })
  report({ name: 'import against script', value: speed / speedOfScript, unit: '× rows/s', atLeast: 1 })
  report({ name: 'CPU time of an import', value: (one.cpuMs * 1_000) / million, unit: 'µs/row' })
  report({ name: 'script, memory at its highest', value: megabytes(script), unit: 'MB' })
  report({ name: 'import of 1,000,000 rows, memory at its highest', value: megabytes(one), unit: 'MB' })
  const share = megabytes(one) / megabytes(script)
  report({ name: 'memory of import against script', value: share, unit: '× MB', atMost: 0.5 })
}

/** How time and memory grow with the number of rows; five times as many may take little more memory. */
function growth({ rows, usage }: Imported, one: Imported): void {
  const size = rows.toLocaleString('en')
  report({ name: `import of ${size} rows`, value: rowsPerSecond(rows, usage), unit: 'rows/s' })
  const cpu = usage.cpuMs / rows / (one.usage.cpuMs / one.rows)
  report({ name: `CPU time of a row, ${size} against 1,000,000`, value: cpu, unit: '×' })
  const memory = megabytes(usage) / megabytes(one.usage)
  const limit = rows === 5 * million ? { atMost: 1.15 } : {}
  report({ name: `memory of ${size} rows against 1,000,000`, value: memory, unit: '× MB', ...limit })
}

function reads({ rows, traffic }: Imported): void {
  const perRecord = (traffic.readInputs * rowsPerContact) / rows
  report({ name: 'reads of each distinct from-record', value: perRecord, unit: 'inputs', atMost: 1 })
  const perCall = traffic.readInputs / traffic.reads
  report({ name: 'from-records in a read', value: perCall, unit: 'inputs', atLeast: 1_000 })
}

/** At 150 calls in 10 seconds: 15 a second. */
async function underQuota(): Promise<void> {
  const rows = 400_000
  const hubspot = await startHubSpot('quota', rows / rowsPerContact)
  const { traffic } = await importRows(hubspot, { rows })
  hubspot.stop()
  const calls = traffic.creates + traffic.reads
  const share = traffic.busyMs / 1_000 / (calls / 15)
  report({ name: 'time under 150 calls in 10 s', value: share, unit: '× calls / 15 per s', atMost: 1.1 })
  report({ name: 'answers 429', value: traffic.tooMany, unit: 'answers', atMost: 0 })
}

async function lookups(): Promise<void> {
  const rows = 20_000
  const contacts = rows / rowsPerContact
  const hubspot = await startHubSpot('quota', contacts)
  const { traffic } = await importRows(hubspot, { rows, contactBy: 'email' })
  hubspot.stop()
  const perValue = traffic.lookupInputs / contacts
  report({ name: 'lookups of each distinct value', value: perValue, unit: 'inputs', atMost: 1 })
  const perCall = traffic.lookupInputs / traffic.lookups
  report({ name: 'values in a lookup', value: perCall, unit: 'inputs', atLeast: 100 })
}

const measurements = { speedAndMemory, underQuota, lookups }
const [only] = process.argv.slice(2)
try {
  for (const [name, measure] of Object.entries(measurements))
    if (only === undefined || only === name) await measure()
} finally {
  rmSync(folder, { recursive: true })
}

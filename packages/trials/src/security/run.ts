import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEmulator, type Emulator } from '@hubspot-associations/emulator'
import { startCommand } from '../processes/command.ts'
import { type Canaries, createCanaries } from './canaries.ts'
import { destinationExhibits } from './destination-exhibits.ts'
import { type Exhibit, filesBelow, leaksIn, openToOthers } from './find-leaks.ts'
import { type Day, steps, syncs } from './steps.ts'
import { startTellingHubSpot } from './telling-hubspot.ts'

// Sends a token and rows that nobody else has through every command, and looks for them where they do not belong.
const canaries = createCanaries()
const folder = mkdtempSync(join(tmpdir(), 'security-'))
const given = new Set(['rows.csv', 'token.txt', 'sync', 'sync/config.json', 'sync/catalog.json'])
writeFileSync(join(folder, 'rows.csv'), rowsWith(canaries), { mode: 0o600 })
writeFileSync(join(folder, 'token.txt'), canaries.token, { mode: 0o600 })

const emulator = portalWith(canaries)
const hubspot = await startTellingHubSpot(emulator)
const exhibits: Exhibit[] = []
for (const step of steps) {
  const { argv } = step
  beginDay(step)
  const { code, stdout, stderr } = await startCommand(argv, {
    cwd: folder,
    url: hubspot.url,
    token: canaries.token,
  }).ended
  const name = argv.slice(0, 2).join(' ')
  process.stdout.write(`${String(code).padStart(3)}  ${argv.join(' ')}\n`)
  const isLogged = argv.includes('--log')
  exhibits.push({ name: `${name}: stdout`, bytes: Buffer.from(stdout) })
  exhibits.push({ name: `${name}: ${isLogged ? 'log' : 'stderr'}`, bytes: Buffer.from(stderr) })
  exhibits.push(journalOf(name))
}
for (const sync of syncs) {
  beginDay(sync)
  const setting = { folder: join(folder, 'sync'), url: hubspot.url, canaries }
  exhibits.push(...(await destinationExhibits(sync.command, setting)), journalOf('destination'))
  process.stdout.write(`     destination ${sync.command}, HubSpot tells ${sync.toldWith ?? 'nothing'}\n`)
}
await hubspot.close()

const faults = [
  ...leaksIn([...exhibits, ...filesBelow(folder, given)], canaries),
  ...openToOthers(folder, given),
]
for (const fault of faults) process.stdout.write(`! ${fault}\n`)
process.stdout.write(
  faults.length === 0
    ? `Nothing leaked in ${exhibits.length} outputs and the files that were written, which only their owner can open.\n`
    : `${faults.length} faults; the files are in ${folder}\n`,
)
if (faults.length === 0) rmSync(folder, { recursive: true })
process.exitCode = faults.length === 0 ? 0 : 1

/** A fresh portal, and a HubSpot in the mood that a step wants. */
function beginDay({ toldWith, isUnknown }: Day): void {
  hubspot.tellFrom(toldWith)
  emulator.reset()
  fill(emulator, canaries)
  if (isUnknown) emulator.failNext(1000, { kind: 'status', status: 401 })
}

function journalOf(name: string): Exhibit {
  return { name: `${name}: journal`, bytes: Buffer.from(JSON.stringify(emulator.received)) }
}

function rowsWith({ applied, rejected }: Canaries): string {
  const rows = [`${applied},201,Billing contact`, `${rejected},201,Billing contact`, `known@example.com,404,`]
  return `Email,Company,Role\n${rows.join('\n')}\n`
}

function portalWith(all: Canaries): Emulator {
  const made = createEmulator()
  fill(made, all)
  return made
}

function fill(into: Emulator, { applied }: Canaries): void {
  into.seed({
    properties: { companies: [{ name: 'erp_code', hasUniqueValue: true }] },
    records: {
      contacts: [
        { id: '101', properties: { email: applied } },
        { id: '102', properties: { email: 'known@example.com' } },
      ],
      companies: [{ id: '201', properties: { erp_code: 'C-1' } }],
    },
    labels: [{ from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' }],
  })
}

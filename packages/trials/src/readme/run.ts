import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createEmulator } from '@hubspot-associations/emulator'
import { root } from '../bench/workspace-packages.ts'
import { strangersEnvironment } from '../processes/strangers-environment.ts'
import { type Document, documents } from './documents.ts'
import { demoBlock, misfits } from './fitting-output.ts'
import { runBlock } from './run-block.ts'
import { type ShownCommand, shellBlocks } from './shell-blocks.ts'

// Clones the repository and types what its pages say. Everything that is committed counts. With --all, that is also
// what takes long and has a step of its own in CI: tests, checks, and what other programs judge.
const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
const folder = mkdtempSync(join(tmpdir(), 'reader-'))
const clone = join(folder, 'toolkit')
execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
const desk = join(folder, 'desk')
let faults = 0

tryDemo()
const { url, close } = await aPortal().listen()
for (const page of documents()) for (const block of shellBlocks(page)) await tryBlock(page, block)
await close()
if (faults === 0) rmSync(folder, { recursive: true })
say(faults === 0 ? 'Every command does what its page says.' : `${faults} faults; the clone is in ${folder}`)
process.exitCode = faults === 0 ? 0 : 1

/** The first command that anybody types: it installs what is missing. */
function tryDemo(): void {
  const printed = execFileSync('npx', ['-y', 'pnpm@10.34.8', 'demo'], {
    cwd: clone,
    encoding: 'utf8',
    env: strangersEnvironment(),
  })
  const missing = misfits(demoBlock(readFileSync(join(clone, 'README.md'), 'utf8')), printed)
  for (const line of missing) fault(`the demo does not print: ${line}`)
  if (missing.length === 0) say('✓ README.md: the demo, on a fresh clone')
}

async function tryBlock(page: Document, block: readonly ShownCommand[]): Promise<void> {
  const commands = block.filter(
    ({ command }) => values.all || !/pnpm@[\d.]+ (test|check|interop:)/.test(command),
  )
  if (commands.length === 0) return
  const isOfPackage =
    page.path.startsWith('packages/') && !commands.some(({ shown }) => shown.includes('packages/'))
  for (const { shown, code } of await runBlock(commands, {
    cwd: isOfPackage ? clearDesk() : workOn(clone),
    clone,
    url,
  })) {
    // 1: rows to mend, as the examples have them. 10: there is something to do. 124: a stream without end.
    if ([0, 1, 10, 124].includes(code)) say(`✓ ${page.path}: ${shown}`)
    else fault(`${page.path}: ${shown} ended with ${code}`)
  }
}

/** A folder with the files that pages speak of. */
function clearDesk(): string {
  mkdirSync(desk, { recursive: true })
  const files = {
    'roles.csv': 'Email,CompanyId,Role\nada@example.com,201,Billing contact\nben@example.com,202,\n',
    'limits.csv': 'from_object_type,to_object_type,max_to_object_ids\ncontacts,companies,5\n',
    'ids.txt': '101\n102\n',
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(desk, name), text)
  return desk
}

/** The first page speaks of a file of one's own. */
function workOn(place: string): string {
  cpSync(join(clearDesk(), 'roles.csv'), join(place, 'roles.csv'))
  return place
}

function aPortal(): ReturnType<typeof createEmulator> {
  const emulator = createEmulator()
  emulator.seed({
    records: {
      contacts: [
        { id: '101', properties: { email: 'ada@example.com' } },
        { id: '102', properties: { email: 'ben@example.com' } },
      ],
      companies: [{ id: '201' }, { id: '202' }],
    },
    labels: [{ from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' }],
  })
  return emulator
}

function fault(text: string): void {
  faults++
  say(`! ${text}`)
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

// Imports real rows (committee memberships, in the public domain) into a local HubSpot, twice, and checks the figures.
//   node_modules/.bin/node .ci/congress.mjs FOLDER
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '../packages/csv-import/node_modules/csv-parse/lib/sync.js'
import { createEmulator } from '../packages/hubspot-emulator/src/index.ts'

const folder = process.argv[2]
const table = (name) => parse(readFileSync(join(folder, name)), { columns: true })
const members = table('members.csv')
const committees = table('committees.csv')
const memberships = table('memberships.csv')

const emulator = createEmulator()
emulator.seed({
  properties: {
    contacts: [{ name: 'bioguide_id', hasUniqueValue: true }],
    companies: [{ name: 'committee_id', hasUniqueValue: true }],
  },
  records: {
    contacts: members.map(({ bioguide_id, first_name, last_name }) => ({
      properties: { bioguide_id, firstname: first_name, lastname: last_name },
    })),
    companies: committees.map(({ committee_id, name }) => ({ properties: { committee_id, name } })),
  },
  labels: ['Chair', 'Vice Chair', 'Ranking Member', 'Ex Officio', 'Cochair'].map((label) => ({
    from: 'contacts',
    to: 'companies',
    name: label.toLowerCase().replaceAll(' ', '_'),
    label,
  })),
})
const server = await emulator.listen()

const spellings = {
  Chairman: 'Chair',
  Chairwoman: 'Chair',
  'Vice Chairman': 'Vice Chair',
  'Vice Chairwoman': 'Vice Chair',
  Cochairman: 'Cochair',
}
const argv = [
  'packages/csv-import/src/bin.ts',
  ...['import', join(folder, 'memberships.csv')],
  ...[
    '--from',
    'contacts:bioguide_id=bioguide_id',
    '--to',
    'companies:committee_id=committee_id',
    '--label',
    'title',
  ],
  ...Object.entries(spellings).flatMap(([spelling, label]) => ['--label-map', `${spelling}=${label}`]),
  ...['--rejects', '/dev/null', '--json'],
]

async function run() {
  const child = spawn(process.execPath, argv, {
    env: { ...process.env, HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'local' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const output = (await Array.fromAsync(child.stdout)).join('')
  return JSON.parse(output)
}

const isWrite = ({ path }) => /\/batch\/(create|associate\/default)$/.test(path)
try {
  const first = await run()
  const writes = emulator.received.filter(isWrite).length
  const second = await run()
  const again = emulator.received.filter(isWrite).length - writes
  console.log('titles:', [...new Set(memberships.map(({ title }) => title))].sort())
  console.log(
    'first: ',
    first.summary,
    `${first.calls} calls, ${writes} of them writes, ${first.durationMs} ms`,
  )
  console.log(
    'second:',
    second.summary,
    `${second.calls} calls, ${again} of them writes, ${second.durationMs} ms`,
  )
  for (const { summary } of [first, second]) {
    assert.equal(summary.rows, memberships.length, 'every row has one outcome')
    assert.equal(summary.rejected + summary.failed, 0, 'no row is left over')
  }
  assert.equal(second.summary.unchanged, memberships.length, 'a second run changes nothing')
  assert.equal(again, 0, 'a second run sends no write')
} finally {
  await server.close()
}

import { parseArgs } from 'node:util'
import { chanceOf } from '../work/chance.ts'
import { trialRows } from '../work/trial-rows.ts'
import type { Adapter } from './adapter.ts'
import { byCsv } from './by-csv.ts'
import { calmRun, troubledRun } from './fault-trial.ts'

// The same work on bad days, by each way in: HubSpot must be left as on a calm one.
const adapters: readonly Adapter[] = [byCsv]

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    rows: { type: 'string', default: '10000' },
    adapter: { type: 'string' },
  },
})
const size = { contacts: 4_000, companies: 200 }
const rows = trialRows(Number(values.rows), size, chanceOf(1))

let failures = 0
for (const adapter of adapters.filter(
  ({ name }) => values.adapter === undefined || values.adapter === name,
)) {
  const calm = await calmRun(adapter, rows, size)
  process.stdout.write(
    `${adapter.name}, calm: ${calm.requests} requests, ${JSON.stringify(calm.outcomes.codes)}\n`,
  )
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const { requests, attempts, faults } = await troubledRun(adapter, { rows, size, seed, calm })
    const verdict = faults.length === 0 ? 'as on a calm day' : faults.join('; ')
    process.stdout.write(
      `${adapter.name}, seed ${seed}: ${verdict} (${requests} requests, ${attempts} attempts)\n`,
    )
    failures += faults.length
  }
}
process.stdout.write(
  failures === 0 ? 'Nothing lost, nothing doubled, no label wiped.\n' : `${failures} faults\n`,
)
process.exitCode = failures === 0 ? 0 : 1

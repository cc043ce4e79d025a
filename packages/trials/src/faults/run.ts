import { parseArgs } from 'node:util'
import { ways } from '../ways/ways.ts'
import { chanceOf } from '../work/chance.ts'
import { trialRows } from '../work/trial-rows.ts'
import { calmRun, troubledRun } from './fault-trial.ts'

// The same work on bad days, by each way in: HubSpot must be left as on a calm one.
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10' },
    rows: { type: 'string', default: '50000' },
    only: { type: 'string' },
  },
})
const size = { contacts: 4_000, companies: 200 }
const all = trialRows(Number(values.rows), size, chanceOf(1))

let failures = 0
for (const way of ways.filter(({ name }) => values.only === undefined || values.only === name)) {
  const rows = way.hasActions ? all : all.filter(({ action }) => action === '')
  const calm = await calmRun(way, rows, size)
  process.stdout.write(`${way.name}, calm: ${rows.length} rows, ${calm.requests} requests\n`)
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const { requests, attempts, faults } = await troubledRun(way, { rows, size, seed, calm })
    const verdict = faults.length === 0 ? 'as on a calm day' : faults.join('; ')
    process.stdout.write(
      `${way.name}, seed ${seed}: ${verdict} (${requests} requests, ${attempts} attempts)\n`,
    )
    failures += faults.length
  }
}
process.stdout.write(
  failures === 0 ? 'Nothing lost, nothing doubled, no label wiped.\n' : `${failures} faults\n`,
)
process.exitCode = failures === 0 ? 0 : 1

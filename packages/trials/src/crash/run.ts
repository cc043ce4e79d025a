import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chanceOf } from '../work/chance.ts'
import { killedRound, prepareWork } from './import-trial.ts'

// Kills imports, their undos and their HubSpot at random moments, and wants what unbroken ones leave behind.
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    rows: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
const seed = Number(values.seed)
const chance = chanceOf(seed)
const kills = { command: 0, emulator: 0 }
const work = await prepareWork(Number(values.rows), seed)
process.stdout.write(`seed ${seed}: unbroken, ${JSON.stringify(work.clean.summary)}\n`)

let failures = 0
for (let round = 1; kills.command + kills.emulator < Number(values.kills); round++) {
  const faults = await killedRound(work, round, { chance, kills })
  const soFar = `${kills.command} kills of the command, ${kills.emulator} of HubSpot so far`
  process.stdout.write(
    `round ${round}: ${faults.length === 0 ? 'as unbroken' : faults.join('; ')} (${soFar})\n`,
  )
  failures += faults.length
}
if (failures === 0) rmSync(work.folder, { recursive: true })
process.stdout.write(
  failures === 0
    ? 'Every portal, outcome and rejects file is that of an unbroken import, and every undo gave the first portal back.\n'
    : `${failures} faults; the files are in ${work.folder}\n`,
)
process.exitCode = failures === 0 ? 0 : 1

import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chanceOf } from '../work/chance.ts'
import { trialRows } from '../work/trial-rows.ts'
import { cleanSync, killedSync } from './destination-trial.ts'
import { killedRound, prepareWork } from './import-trial.ts'

// Kills imports, their undos, their HubSpot and syncs at random moments, and wants what unbroken ones leave behind.
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    rows: { type: 'string', default: '50000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
const seed = Number(values.seed)
const chance = chanceOf(seed)
const say = (text: string): void => void process.stdout.write(`${text}\n`)
let failures = 0
const tell = (what: string, faults: readonly string[], kills: object): void => {
  say(
    `${what}: ${faults.length === 0 ? 'as unbroken' : faults.join('; ')} (kills so far: ${JSON.stringify(kills)})`,
  )
  failures += faults.length
}

const work = await prepareWork(Number(values.rows), seed)
say(`seed ${seed}: unbroken import, ${JSON.stringify(work.clean.summary)}`)
const kills = { command: 0, emulator: 0 }
for (let round = 1; kills.command + kills.emulator < Number(values.kills); round++)
  tell(`import and undo, round ${round}`, await killedRound(work, round, { chance, kills }), kills)
if (failures === 0) rmSync(work.folder, { recursive: true })

// The destination keeps less on its way, so a fifth of the kills will do.
const size = { contacts: 4_000, companies: 200 }
const rows = trialRows(Number(values.rows), size, chanceOf(seed)).filter(({ action }) => action === '')
const clean = await cleanSync({ rows, size })
const syncKills = { destination: 0 }
for (let round = 1; syncKills.destination < Number(values.kills) / 5; round++)
  tell(
    `sync, round ${round}`,
    await killedSync({ rows, size }, clean, { chance, kills: syncKills }),
    syncKills,
  )

say(
  failures === 0
    ? 'Every portal, outcome and rejected row is that of unbroken work, and every undo gave the first portal back.'
    : `${failures} faults; the files are in ${work.folder}`,
)
process.exitCode = failures === 0 ? 0 : 1

import { judgeByContract } from './contract-fuzz/judge.ts'
import { NotPrepared, prepareFuzzer, prepareOfficialClient } from './prepare.ts'
import { report } from './report.ts'
import { couldNotTry, type Verdict } from './verdict.ts'

// Judges the emulator by two witnesses that are not ours; ends with 1 if either finds anything.
const verdicts = [
  ...(await attempt('HubSpot’s official client', byOfficialClient)),
  ...(await attempt('the contract, by schemathesis', async () => judgeByContract(await prepareFuzzer()))),
]
process.stdout.write(report(verdicts))
process.exitCode = verdicts.every(({ findings }) => findings.length === 0) ? 0 : 1

async function byOfficialClient(): Promise<Verdict[]> {
  const version = await prepareOfficialClient()
  // The client can only be loaded once it is installed.
  const { judgeWithOfficialClient } = await import('./official-client/judge.ts')
  return [await judgeWithOfficialClient(version)]
}

async function attempt(tried: string, judge: () => Promise<Verdict[]>): Promise<Verdict[]> {
  try {
    return await judge()
  } catch (error) {
    if (!(error instanceof NotPrepared)) throw error
    return [couldNotTry(tried, error.message)]
  }
}

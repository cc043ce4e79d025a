import { join } from 'node:path'
import { companyCount, feedFrom, recordCount, stateEvery } from '../platform/feed.ts'
import {
  type Disturbance,
  type Replication,
  type ReplicationSetting,
  replicate,
} from '../platform/replication.ts'
import { configOf, differences, linkTexts, range, records, startPortal, type TrialPortal } from '../portal.ts'
import type { Judge, JudgeSetting, Verdict } from '../verdict.ts'

const label = (name: string, text: string) => ({ from: 'contacts', to: 'companies', name, label: text })

const seed = {
  labels: [label('billing', 'Billing contact'), label('advisor', 'Advisor')],
  records: {
    contacts: records(range(1, recordCount)),
    companies: records(range(1_000_000, 1_000_000 + companyCount - 1)),
  },
}

// What a shell says of a process: ended well, or by which signal.
const exitCodes: Readonly<Record<Disturbance, number>> = {
  none: 0,
  'source crash': 0,
  cancel: 143,
  kill: 137,
}

/** The platform's launcher and orchestrator, imitated: named pipes, stamped states, and all that can go wrong. */
export const judgeOnPlatform: Judge = async (setting) => {
  const clean = await trial('none', setting)
  const verdicts: Verdict[] = [clean.verdict]
  for (const disturbance of ['cancel', 'source crash', 'kill'] as const) {
    const disturbed = await trial(disturbance, setting)
    const findings = [...disturbed.verdict.findings, ...differences(disturbed.links, clean.links)]
    verdicts.push({ ...disturbed.verdict, findings })
  }
  return verdicts
}

async function trial(
  disturbance: Disturbance,
  { connector, folder, env }: JudgeSetting,
): Promise<{ readonly verdict: Verdict; readonly links: readonly string[] }> {
  const portal = await startPortal(seed)
  const setting: ReplicationSetting = {
    entryPoint: `exec ${connector}`,
    // Little memory makes many small windows, so that there is a middle to be disturbed in.
    config: configOf(portal.url, { max_buffer_mb: 1 }),
    folder: join(folder, 'dest'),
    env,
  }
  try {
    const first = await replicate(feedFrom(0), disturbance, setting)
    const findings = [...first.findings, ...codeFindings(first, disturbance), ...coverFindings(first, portal)]
    let done = first.stateIds.at(-1) ?? 0
    const isWhole = done * stateEvery === recordCount
    if (isWhole === (disturbance !== 'none'))
      findings.push(`it was not disturbed in the middle, but after state ${done}`)
    if (!isWhole) {
      const second = await replicate(feedFrom(done), 'none', setting)
      findings.push(...second.findings, ...codeFindings(second, 'none'))
      done = second.stateIds.at(-1) ?? done
      if (done * stateEvery !== recordCount) findings.push(`the last state that came back is ${done}`)
    }
    const tried = `as the platform runs it (${disturbance}); states back at first`
    return { verdict: { tried, count: first.stateIds.length, findings }, links: linkTexts(portal.emulator) }
  } finally {
    await portal.close()
  }
}

function codeFindings({ exitCode }: Replication, disturbance: Disturbance): string[] {
  const wanted = exitCodes[disturbance]
  return exitCode === wanted ? [] : [`it ended with ${exitCode} instead of ${wanted}`]
}

/** A state that came back says that every record before it is in HubSpot. */
function coverFindings({ stateIds }: Replication, { emulator }: TrialPortal): string[] {
  const covered = (stateIds.at(-1) ?? 0) * stateEvery
  const there = emulator.links('contacts', 'companies').reduce((sum, { labels }) => sum + labels.length, 0)
  return there >= covered ? [] : [`states cover ${covered} records, and HubSpot has ${there} labels`]
}

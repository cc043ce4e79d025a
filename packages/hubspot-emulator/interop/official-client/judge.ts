import type { Verdict } from '../verdict.ts'
import { associationTrials } from './association-trials.ts'
import { runTrial, type Trial } from './bench.ts'
import { knownFaults } from './known-faults.ts'
import { labelTrials } from './label-trials.ts'
import { objectTrials } from './object-trials.ts'
import { troubleTrials } from './trouble-trials.ts'

/** Lets HubSpot's own client use the emulator as it would use HubSpot. */
export async function judgeWithOfficialClient(version: string): Promise<Verdict> {
  const trials = [...associationTrials, ...labelTrials, ...objectTrials, ...troubleTrials]
  const findings: string[] = []
  let requests = 0
  for (const trial of [...trials, ...knownFaults]) {
    try {
      requests += await runTrial(trial)
    } catch (error) {
      findings.push(`${trial.title}: ${describe(error)}`)
    }
  }
  const confirmed = knownFaults.filter((fault) => !findings.some((finding) => isAbout(finding, fault)))
  return {
    tried: `@hubspot/api-client ${version}, unchanged`,
    count: trials.length + knownFaults.length,
    requests,
    findings,
    notes: confirmed.map(({ title }) => `a fault of the client itself: ${title}`),
  }
}

const isAbout = (finding: string, { title }: Trial): boolean => finding.startsWith(`${title}: `)

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
  // The client's own errors end with all headers of the answer.
  const [message = ''] = error.message.split('\nHeaders:')
  return `${message.replaceAll(/\s+/g, ' ').slice(0, 600)}${cause}`
}

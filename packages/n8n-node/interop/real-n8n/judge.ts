import { runTrials } from '../trial.ts'
import type { Verdict } from '../verdict.ts'
import { executeBatch } from './executed.ts'
import { headlessIds, headlessSeed, headlessTrials, headlessWorkflows } from './headless-trials.ts'
import { withHubSpot } from './hubspot.ts'
import { createInstance } from './instance.ts'
import { panelTrials } from './panel-trials.ts'
import { registrationTrials } from './registration-trials.ts'
import { servedSeed, servedWorkflows } from './served-workflows.ts'
import { signIn } from './session.ts'
import { webhookTrials } from './webhook-trials.ts'
import { credentials } from './workflows.ts'

/** A real n8n imports credentials and workflows, executes them without a head, and serves them. */
export function judgeByRealN8n(version: string, archive: string): Promise<readonly Verdict[]> {
  return withHubSpot(async ({ emulator, url: hubspot }) => {
    emulator.seed(headlessSeed)
    emulator.seed(servedSeed)
    const n8n = await createInstance('judge', archive)
    await n8n.import('credentials', credentials(hubspot))
    await n8n.import('workflow', [...(await headlessWorkflows()), ...(await servedWorkflows())])
    const executed = await executeBatch(n8n, headlessIds)
    const headless = await runTrials(`n8n ${version}, headless`, headlessTrials({ n8n, emulator, executed }))
    for (const { id } of await servedWorkflows()) await n8n.command('publish:workflow', `--id=${id}`)
    const server = await n8n.serve(async ({ url }) => {
      const served = { url, session: await signIn(url), emulator, hubspot }
      const trials = [...registrationTrials(served), ...panelTrials(served), ...webhookTrials(served)]
      return runTrials(`n8n ${version}, as a server`, trials)
    })
    return [headless, server]
  })
}

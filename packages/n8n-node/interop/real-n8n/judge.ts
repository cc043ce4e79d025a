import { runTrials } from '../trial.ts'
import type { Verdict } from '../verdict.ts'
import { agentCall, agentTrials, agentWorkflow, modelCredential } from './agent-trials.ts'
import { executeBatch } from './executed.ts'
import { headlessIds, headlessSeed, headlessTrials, headlessWorkflows } from './headless-trials.ts'
import { type HubSpot, withHubSpot } from './hubspot.ts'
import { createInstance, type Instance } from './instance.ts'
import { panelTrials } from './panel-trials.ts'
import { registrationTrials } from './registration-trials.ts'
import { type ScriptedModel, withScriptedModel } from './scripted-model.ts'
import { servedSeed, servedWorkflows } from './served-workflows.ts'
import { signIn } from './session.ts'
import { webhookTrials } from './webhook-trials.ts'
import { credentials } from './workflows.ts'

/** A real n8n imports credentials and workflows, executes them without a head, and serves them. */
export function judgeByRealN8n(version: string, archive: string): Promise<readonly Verdict[]> {
  return withHubSpot((hubspot) =>
    withScriptedModel(agentCall, async (model) => {
      const n8n = await createInstance('judge', archive)
      await n8n.import('credentials', [...credentials(hubspot.url), modelCredential(model)])
      return [await headless(version, n8n, hubspot), await served(version, n8n, { hubspot, model })]
    }),
  )
}

async function headless(version: string, n8n: Instance, { emulator }: HubSpot): Promise<Verdict> {
  emulator.seed(headlessSeed)
  await n8n.import('workflow', await headlessWorkflows())
  const executed = await executeBatch(n8n, headlessIds)
  return runTrials(`n8n ${version}, headless`, headlessTrials({ n8n, emulator, executed }))
}

async function served(
  version: string,
  n8n: Instance,
  { hubspot, model }: { readonly hubspot: HubSpot; readonly model: ScriptedModel },
): Promise<Verdict> {
  const { emulator } = hubspot
  emulator.seed(servedSeed)
  const workflows = [...(await servedWorkflows()), await agentWorkflow()]
  await n8n.import('workflow', workflows)
  for (const { id } of workflows) await n8n.command('publish:workflow', `--id=${id}`)
  return n8n.serve(async ({ url }) => {
    const of = { url, session: await signIn(url), emulator, hubspot: hubspot.url }
    const trials = [registrationTrials(of), panelTrials(of), webhookTrials(of), agentTrials(of, model)]
    return runTrials(`n8n ${version}, as a server`, trials.flat())
  })
}

import assert from 'node:assert/strict'
import { withHubSpot } from '../real-n8n/hubspot.ts'
import { createInstance } from '../real-n8n/instance.ts'
import { signIn } from '../real-n8n/session.ts'
import { credentials, example, stepWorkflow } from '../real-n8n/workflows.ts'
import { runTrials, type Trial } from '../trial.ts'
import type { Verdict } from '../verdict.ts'
import { type Editor, withEditor } from './editor.ts'

/** Somebody looks for the node in the editor, fills in its panel and runs it. */
export function judgeByEditor(version: string, archive: string): Promise<Verdict> {
  return withHubSpot(async ({ url: hubspot }) => {
    const n8n = await createInstance('editor', archive)
    await n8n.import('credentials', credentials(hubspot))
    await n8n.import('workflow', [
      await example('sheet-to-labelled-associations', '1001'),
      emptyStep,
      stoppingStep,
      varyingStep,
    ])
    return n8n.serve(async ({ url }) =>
      withEditor(url, await signIn(url), (editor) =>
        runTrials(`the editor of n8n ${version}`, trialsIn(editor)),
      ),
    )
  })
}

const by = (value: string) => ({ __rl: true, mode: 'id', value })
const stoppingStep = stepWorkflow({
  id: '1006',
  rows: [
    { contact: '101', company: '201', role: 'Advisor' },
    { contact: '102', company: '201', role: 'Bilng contact' },
  ],
  parameters: {
    resource: 'association',
    operation: 'create',
    fromObjectType: 'contacts',
    fromRecord: by('={{ $json.contact }}'),
    toObjectType: 'companies',
    toRecord: by('={{ $json.company }}'),
    labels: '={{ $json.role }}',
    options: {},
  },
})

const varyingStep = stepWorkflow({
  id: '1007',
  rows: [{ object: 'contacts', record: '101' }],
  parameters: {
    resource: 'association',
    operation: 'create',
    fromObjectType: '={{ $json.object }}',
    fromRecord: by('={{ $json.record }}'),
    toObjectType: 'companies',
    toRecord: by('201'),
    labels: [],
    options: {},
  },
})

const pick = { __rl: true, mode: 'list', value: '' }
const emptyStep = stepWorkflow({
  id: '1005',
  rows: [{}],
  parameters: {
    resource: 'association',
    operation: 'create',
    fromObjectType: 'contacts',
    fromRecord: pick,
    toObjectType: 'companies',
    toRecord: pick,
    labels: [],
    options: {},
  },
})

function trialsIn(editor: Editor): readonly Trial[] {
  return [
    { title: 'the node is found by search, with its actions', run: () => isFound(editor) },
    { title: 'records are offered to pick one', run: () => offersRecords(editor) },
    { title: 'a record keeps its expression when its object is one', run: () => keepsExpression(editor) },
    { title: 'labels are offered, loaded from HubSpot', run: () => offersLabels(editor) },
    { title: 'the step is executed, and shows what became of each item', run: () => executes(editor) },
    { title: 'a step that stops tells which item, why, and what was done', run: () => stops(editor) },
  ]
}

async function isFound({ page, open, picture }: Editor): Promise<void> {
  await open('new')
  await page
    .getByTestId('canvas-plus-button')
    .or(page.getByTestId('node-creator-plus-button'))
    .first()
    .click()
  await page.getByTestId('node-creator-search-bar').fill('hubspot assoc')
  await page.getByText('HubSpot Associations').first().click()
  await page.getByText('Remove a label from an association').waitFor()
  await picture('search')
}

async function offersRecords({ page, open, picture }: Editor): Promise<void> {
  await open('1005', 'HubSpot')
  await page.getByTestId('rlc-input').first().click()
  await page.getByText('ben@example.com').waitFor()
  await picture('records')
}

async function keepsExpression({ page, open }: Editor): Promise<void> {
  await open('1007', 'HubSpot')
  await page.getByText('Execute previous nodes').click()
  const preview = (parameter: string) => page.getByTestId(`parameter-expression-preview-${parameter}`)
  await preview('fromObjectType').filter({ hasText: 'contacts' }).waitFor()
  await preview('fromRecord').filter({ hasText: '101' }).waitFor()
}

async function offersLabels({ page, open, picture }: Editor): Promise<void> {
  await open('1005', 'HubSpot')
  const label = page.getByText('Billing contact', { exact: true })
  // Loaded first: a list that is still being loaded does not open.
  await label.waitFor({ state: 'attached' })
  await page.getByTestId('parameter-input-labels').first().click()
  await label.waitFor()
  await picture('labels')
}

async function executes({ page, open, picture }: Editor): Promise<void> {
  await open('1001', 'Associate with labels')
  await page.getByTestId('node-execute-button').click()
  const output = page.getByTestId('output-panel')
  await output.getByText('NEW_ASSOCIATION').first().waitFor()
  await picture('done')
  await output.getByText('Error Branch').click()
  await output.getByText('did you mean "Billing contact"?').first().waitFor()
  await picture('rejects')
  assert.equal(await page.getByTestId('node-execution-error-view').count(), 0)
}

async function stops({ page, open, picture }: Editor): Promise<void> {
  await open('1006', 'HubSpot')
  await page.getByTestId('node-execute-button').click()
  const output = page.getByTestId('output-panel')
  await output.getByText('did you mean "Billing contact"?').first().waitFor()
  await output.getByText('HubSpot was changed for 1 item (0), which stays so.').first().waitFor()
  await picture('stopped')
}

import assert from 'node:assert/strict'
import type { Emulator, Seed } from '@hubspot-associations/emulator'
import type { Trial } from '../trial.ts'
import type { Executed } from './executed.ts'
import type { Instance } from './instance.ts'
import { example, stepWorkflow, type Workflow } from './workflows.ts'

const by = (mode: string, value: string) => ({ __rl: true, mode, value })
const pair = {
  resource: 'association',
  fromObjectType: 'contacts',
  fromRecord: by('id', '={{ $json.from }}'),
  toObjectType: 'companies',
  toRecord: by('id', '={{ $json.to }}'),
  labels: '={{ $json.labels }}',
  options: {},
}
const labels = { resource: 'associationLabel', fromObjectType: 'contacts', toObjectType: 'companies' }
const limits = { resource: 'associationLimit', fromObjectType: 'contacts', toObjectType: 'companies' }

const steps = {
  '2001': { parameters: { ...pair, operation: 'getAll', returnAll: true }, rows: [{ from: 111 }] },
  '2002': {
    parameters: { ...pair, operation: 'removeLabel' },
    rows: [{ from: '112', to: '211', labels: 'Advisor' }],
  },
  '2003': { parameters: { ...pair, operation: 'delete' }, rows: [{ from: '113', to: '211' }] },
  '2004': {
    parameters: { ...pair, operation: 'create', options: { dryRun: true } },
    rows: [{ from: '114', to: '211' }],
  },
  '2005': {
    parameters: { ...labels, operation: 'create', labelText: '={{ $json.label }}', inverseLabel: 'Owned by' },
    rows: [{ label: 'Owner' }],
  },
  '2006': {
    parameters: {
      ...labels,
      operation: 'update',
      label: 'Old name',
      updateFields: { labelText: 'New name' },
      options: {},
    },
    rows: [{}],
  },
  '2007': {
    parameters: { ...labels, operation: 'delete', label: 'Not needed', options: {} },
    rows: [{}],
  },
  '2008': { parameters: { ...labels, operation: 'getAll', returnAll: true }, rows: [{}] },
  '2009': {
    parameters: { ...limits, operation: 'delete', label: 'Not limited', options: {} },
    rows: [{}],
  },
  '2010': { parameters: { ...limits, operation: 'getAll', allPairs: true, returnAll: true }, rows: [{}] },
}

const failing = {
  id: '2011',
  parameters: { ...pair, operation: 'create' },
  rows: [{ from: '111', to: '211' }],
}

/** Example workflows of the package, and a step for each operation that they leave out. */
export const headlessIds: readonly string[] = ['1001', '1002', ...Object.keys(steps)]

/** The workflows to import before anything is tried. */
export async function headlessWorkflows(): Promise<readonly Workflow[]> {
  return [
    await example('sheet-to-labelled-associations', '1001'),
    await example('limits-for-a-new-account', '1002'),
    ...Object.entries(steps).map(([id, step]) => stepWorkflow({ id, ...step })),
    stepWorkflow({ ...failing, credentialId: 'wrong' }),
  ]
}

/** What those workflows find in HubSpot. */
export const headlessSeed: Seed = {
  labels: [
    ['Old name', 'Kept name'],
    ['Not needed', 'Not needed'],
    ['Not limited', 'Not limited'],
  ].map(([label = '', inverseLabel = '']) => ({
    from: 'contacts',
    to: 'companies',
    name: label.toLowerCase().replace(' ', '_'),
    label,
    inverseLabel,
  })),
  limits: [
    { from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 9 },
    { from: 'contacts', to: 'companies', label: 'Not limited', maxToObjectIds: 2 },
  ],
  records: {
    contacts: ['111', '112', '113', '114'].map((id) => ({ id })),
    companies: [{ id: '211' }],
    deals: [{ id: '301' }],
  },
  associations: [
    { fromId: '111', labels: ['Advisor'] },
    { fromId: '112', labels: ['Advisor', 'Billing contact'] },
    { fromId: '113', labels: ['Advisor'] },
  ].map((link) => ({ from: 'contacts', to: 'companies', toId: '211', ...link })),
}

/** What was executed, and what it is held against. */
export interface Headless {
  readonly n8n: Instance
  readonly emulator: Emulator
  readonly executed: Executed
}

/** What was executed, and how the portal looks after it. */
export function headlessTrials(headless: Headless): readonly Trial[] {
  const trial = (title: string, run: (of: Headless) => Promise<void>): Trial => ({
    title,
    run: () => run(headless),
  })
  return [
    trial('the sheet becomes labelled associations, and its rejects a file', sheet),
    trial('limits are set, and one that was set to another number is updated', limitsOfAccount),
    trial('associations are listed, unlabelled, deleted and tried out', associationSteps),
    trial('labels are created, renamed, deleted and listed', labelSteps),
    trial('limits are deleted and listed', limitSteps),
    trial('a wrong key ends `execute` with 1, and n8n shows what to do', wrongKey),
  ]
}

function labelsHeld({ emulator }: Headless, from: string, to: string): readonly string[] | undefined {
  const links = emulator.links('contacts', 'companies')
  return links.find((link) => link.from === from && link.to === to)?.labels.toSorted()
}

async function sheet(headless: Headless): Promise<void> {
  const { executed } = headless
  assert.deepEqual(
    executed.items('1001', 'Associate with labels').map(({ json, pairedItem }) => [json.result, pairedItem]),
    [0, 1, 2].map((item) => ['NEW_ASSOCIATION', { item }]),
  )
  assert.deepEqual(labelsHeld(headless, '102', '202'), ['Advisor', 'Billing contact'])
  assert.deepEqual(
    executed
      .fields('1001', 'Associate with labels', 1)
      .map(({ email, details }) => [email, (details as { code: string }).code]),
    [
      ['ben@example.com', 'UNKNOWN_LABEL'],
      ['nobody@example.com', 'RECORD_NOT_FOUND'],
    ],
  )
  const [file] = executed.items('1001', 'Rejects as CSV')
  assert.equal(file?.binary?.data?.fileName, 'rejects.csv')
}

async function limitsOfAccount({ executed }: Headless): Promise<void> {
  assert.deepEqual(
    executed
      .fields('1002', 'Create limit')
      .map(({ fromObjectType, maxRecords }) => [fromObjectType, maxRecords]),
    [
      ['companies', 1],
      ['deals', 3],
    ],
  )
  const [updated] = executed.fields('1002', 'Update limit')
  assert.deepEqual([updated?.status, updated?.maxRecords], ['applied', 5])
}

async function associationSteps(headless: Headless): Promise<void> {
  const first = (id: string) => headless.executed.fields(id, 'HubSpot')[0]
  assert.deepEqual(first('2001')?.labels, ['Advisor'])
  assert.equal(first('2002')?.result, 'LABELS_REMOVED')
  assert.deepEqual(labelsHeld(headless, '112', '211'), ['Billing contact'])
  assert.equal(first('2003')?.deleted, true)
  assert.equal(labelsHeld(headless, '113', '211'), undefined)
  assert.equal(first('2004')?.status, 'planned')
  assert.equal(labelsHeld(headless, '114', '211'), undefined)
}

async function labelSteps({ executed }: Headless): Promise<void> {
  const first = (id: string) => executed.fields(id, 'HubSpot')[0]
  assert.deepEqual([first('2005')?.status, first('2005')?.inverseLabel], ['applied', 'Owned by'])
  assert.deepEqual([first('2006')?.label, first('2006')?.inverseLabel], ['New name', 'Kept name'])
  assert.equal(first('2007')?.deleted, true)
  const listed = executed.fields('2008', 'HubSpot').map(({ label }) => label)
  assert.ok(listed.includes('Owner') && listed.includes('New name'), listed.join())
  assert.ok(!listed.includes('Not needed'), 'the deleted label is listed')
}

async function limitSteps({ executed }: Headless): Promise<void> {
  const [cleared] = executed.fields('2009', 'HubSpot')
  assert.deepEqual([cleared?.deleted, cleared?.status], [true, 'applied'])
  assert.deepEqual(
    executed
      .fields('2010', 'HubSpot')
      .map(({ fromObjectType, label, maxRecords }) => `${fromObjectType} ${label} ${maxRecords}`)
      .toSorted(),
    ['companies Billing contact 1', 'contacts null 5', 'deals null 3'],
  )
}

async function wrongKey({ n8n }: Headless): Promise<void> {
  const { code, output } = await n8n.command('execute', `--id=${failing.id}`)
  assert.equal(code, 1)
  assert.match(output, /HubSpot does not accept the credential/)
  assert.doesNotMatch(output, /Bearer/)
}

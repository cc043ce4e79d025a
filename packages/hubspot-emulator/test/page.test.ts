import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test as it, vi } from 'vitest'
import { createEmulator, type Emulator, type Listening, type Seed } from '../src/index.ts'
import { type Ask, asking, linkOf } from './ask.ts'
import {
  axeViolations,
  CHROMIUM,
  type OpenOptions,
  type PageBrowser,
  startBrowser,
  type Tab,
} from './page-browser.ts'

// "page:test" is run where a browser is expected, so that its absence is a failure there.
const isRequired = process.env.MODE === 'page'
if (CHROMIUM === undefined && !isRequired) {
  process.stderr.write(
    'The page is not tested: no Chromium here. Install one, or name it in CHROMIUM_PATH.\n',
  )
}
const test = it.skipIf(CHROMIUM === undefined && !isRequired)

vi.setConfig({ testTimeout: 30_000 })

const HOSTILE = '<img src=x onerror=alert(1)>'

const SEED: Seed = {
  records: {
    contacts: [
      { id: '101', properties: { firstname: 'Mara', lastname: 'Bauer', email: 'mara@example.com' } },
      { id: '102', properties: { firstname: HOSTILE } },
      { id: '103', properties: { firstname: 'Nils', lastname: 'Novak' } },
    ],
    companies: [
      { id: '201', properties: { name: 'Fjord Tools' } },
      { id: '202', properties: { name: 'Lumen Works' } },
    ],
  },
  labels: [
    {
      from: 'contacts',
      to: 'companies',
      name: 'billing',
      label: 'Billing contact',
      inverseLabel: 'Billed by',
      typeId: 1,
      inverseTypeId: 2,
    },
    {
      from: 'contacts',
      to: 'companies',
      name: 'hostile',
      label: '<b>bold</b><script>alert(2)</script>',
      typeId: 7,
    },
  ],
  limits: [{ from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 3 }],
}

const CREATE = '/crm/associations/2026-03/contacts/companies/batch/create'
const BILLING = { inputs: [linkOf('101', '201', ['USER_DEFINED', 1])] }

let browser: PageBrowser | undefined
let emulator: Emulator
let ask: Ask
let listening: Listening
let tab: Tab
let page: Page

beforeAll(async () => {
  if (CHROMIUM !== undefined) browser = await startBrowser(CHROMIUM)
}, 60_000)

afterAll(() => browser?.close())

beforeEach(async () => {
  emulator = createEmulator({ plan: { associationBurst: 3, burst: 50 } })
  listening = await emulator.listen()
  ask = asking({
    fetch: (url, init) => fetch(String(url).replace('https://api.hubapi.com', listening.url), init),
  })
})

afterEach(async () => {
  const complaints = tab?.complaints ?? []
  await tab?.page.close()
  await listening.close()
  expect(complaints).toEqual([])
})

async function open(hash = '', options: OpenOptions = {}): Promise<void> {
  if (browser === undefined) throw new Error('no Chromium here: install one, or name it in CHROMIUM_PATH')
  tab = await browser.open(`${listening.url}/${hash}`, options)
  page = tab.page
  await page.getByRole('heading', { name: 'HubSpot emulator' }).waitFor()
}

const picture = (name: string): Locator => page.getByRole('group', { name: `Records linked to ${name}` })
const requests = (): Locator => page.getByRole('region', { name: 'Requests', exact: true })
const faults = (): Locator => page.getByRole('region', { name: 'Faults' })

test('a link made through the API shows in the picture and in the table, with its label', async () => {
  emulator.seed(SEED)
  await open('#/contacts/101')
  await page.getByText('Mara Bauer has no links yet.').waitFor()
  expect((await ask('POST', CREATE, BILLING)).status).toBe(201)
  const drawing = picture('Mara Bauer')
  await drawing.getByRole('link', { name: 'Fjord Tools, companies 201' }).waitFor()
  await drawing.getByText('Billing contact', { exact: true }).waitFor()
  const row = page
    .getByRole('table', { name: 'Links of Mara Bauer' })
    .getByRole('row', { name: 'Fjord Tools' })
  expect(await row.textContent()).toMatch(/Billing contact.*user 1/)
})

test('a record in the picture leads to its own picture, by keyboard too', async () => {
  emulator.seed(SEED)
  await ask('POST', CREATE, BILLING)
  await open('#/contacts/101')
  const company = picture('Mara Bauer').getByRole('link', { name: 'Fjord Tools, companies 201' })
  await company.focus()
  await page.keyboard.press('Enter')
  await picture('Fjord Tools').getByText('Billed by', { exact: true }).waitFor()
  await page.goBack()
  await picture('Mara Bauer').getByText('Billing contact', { exact: true }).waitFor()
})

test('links between two neighbours are drawn too, with what they are called', async () => {
  emulator.seed(SEED)
  emulator.seed({
    associations: [
      { from: 'contacts', fromId: '101', to: 'contacts', toId: '103' },
      { from: 'contacts', fromId: '103', to: 'companies', toId: '201', labels: ['Billing contact'] },
    ],
  })
  await ask('POST', CREATE, BILLING)
  await open('#/contacts/101')
  const between = picture('Mara Bauer').locator('.side-line')
  await between.waitFor({ state: 'attached' })
  expect(await between.locator('title').textContent()).toBe('Billing contact')
})

test('a 429 appears in the live list with what was sent and what was answered', async () => {
  emulator.seed(SEED)
  await open()
  await page.getByText('No requests yet.').waitFor()
  for (let sent = 0; sent < 4; sent++) await ask('POST', CREATE, BILLING)
  const refused = requests().getByRole('listitem').filter({ hasText: '429' })
  await refused.getByText('createAssociationsBatch').click()
  await refused.getByText('"associationTypeId": 1').waitFor()
  await refused.getByText('"policyName": "TEN_SECONDLY_ROLLING"').waitFor()
  const gauge = page.getByRole('meter', { name: 'Associations in 10 s' })
  await expect.poll(() => gauge.getAttribute('value')).toBe('3')
})

test('a fault switched on in the page hits the next request, and is used up', async () => {
  emulator.seed(SEED)
  await open()
  await faults().getByLabel('Next').fill('1')
  await faults().getByLabel('Which requests').selectOption('createAssociationsBatch')
  await faults().getByLabel('Fault', { exact: true }).selectOption({ label: '503 unavailable' })
  await faults().getByRole('button', { name: 'Switch on' }).click()
  await faults().getByText('for the next 1 request').waitFor()
  expect((await ask('POST', CREATE, BILLING)).status).toBe(503)
  const hit = requests().getByRole('listitem').filter({ hasText: '503' })
  await hit.getByText('fault').waitFor()
  await faults().getByText('for the next 1 request').waitFor({ state: 'detached' })
  expect((await ask('POST', CREATE, BILLING)).status).toBe(201)
})

test('a dropped connection is told apart from an answer', async () => {
  emulator.seed(SEED)
  await open()
  await faults().getByLabel('Fault', { exact: true }).selectOption({ label: 'drop, everything done' })
  await faults().getByRole('button', { name: 'Switch on' }).click()
  await faults().getByText('for the next 1 request').waitFor()
  await expect(ask('POST', CREATE, BILLING)).rejects.toThrow('fetch failed')
  await requests().getByRole('listitem').filter({ hasText: 'drop' }).waitFor()
  expect(emulator.links('contacts', 'companies')).toHaveLength(1)
})

test('trouble by chance is switched on and off with the sliders', async () => {
  emulator.seed(SEED)
  await open()
  await faults().getByText('By chance off').click()
  await faults().getByLabel('5xx').fill('100')
  await faults().getByText('on', { exact: true }).waitFor()
  expect((await ask('POST', CREATE, BILLING)).status).toBeGreaterThanOrEqual(500)
  await faults().getByRole('button', { name: 'All off' }).click()
  await faults().getByText('off', { exact: true }).waitFor()
  expect((await ask('POST', CREATE, BILLING)).status).toBe(201)
})

test('names and labels with markup stay text', async () => {
  emulator.seed(SEED)
  await ask('POST', CREATE, { inputs: [linkOf('102', '202', ['USER_DEFINED', 7])] })
  await open('#/contacts/102')
  await page.getByRole('heading', { name: HOSTILE }).waitFor()
  await picture(HOSTILE).getByText('<b>bold</b>').waitFor()
  await page.getByRole('navigation', { name: 'Records' }).getByText(HOSTILE).waitFor()
  expect(await page.locator('#page :is(img, script, b:has-text("bold"))').count()).toBe(0)
})

test('the policy of the page lets nothing run but the page', async () => {
  const answer = await fetch(`${listening.url}/_emulator/`)
  const policy = answer.headers.get('content-security-policy')
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  await open()
  await expect(page.evaluate("document.body.innerHTML = '<i>markup</i>'")).rejects.toThrow('TrustedHTML')
  await expect(page.evaluate("fetch('http://localhost:9/')")).rejects.toThrow('Failed to fetch')
  expect(tab.complaints.join()).toContain('Content Security Policy')
  tab.forgive()
})

test('a record is found by what its properties hold, in any object type', async () => {
  emulator.seed(SEED)
  await open()
  const finder = page.getByRole('navigation', { name: 'Records' })
  await finder.getByLabel('Find a record').fill('lumen')
  await finder.getByText('None with “lumen”.').waitFor()
  await finder.getByRole('link', { name: 'Lumen Works' }).click()
  await page.getByText('Lumen Works has no links yet.').waitFor()
})

test('labels and limits stand by object pair, in both directions', async () => {
  emulator.seed(SEED)
  await ask('POST', CREATE, BILLING)
  await open()
  const pair = page.getByRole('table', { name: 'contacts – companies' })
  const cells = await pair.getByRole('row', { name: 'Billing contact' }).locator('th, td').allInnerTexts()
  expect(cells.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual([
    'Billing contact 1',
    '3',
    'Billed by 2',
    '– no limit',
    '1',
  ])
})

test('a snapshot is taken, compared and restored', async () => {
  emulator.seed(SEED)
  await open('#/contacts/101')
  await page.getByRole('button', { name: 'Snapshot' }).click()
  await page.getByText('snapshot of').waitFor()
  await ask('POST', CREATE, BILLING)
  await page.getByRole('button', { name: 'Compare' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('contacts 101 – companies 201 · Billing contact').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Restore' }).click()
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await page.getByText('Mara Bauer has no links yet.').waitFor()
  expect(emulator.links('contacts', 'companies')).toEqual([])
})

test('reset asks first, then empties the portal and says how to fill it', async () => {
  emulator.seed(SEED)
  await ask('POST', CREATE, BILLING)
  await open()
  await page.getByRole('button', { name: 'Reset' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reset the portal?' })
  await dialog.getByText('5 records and 1 link').waitFor()
  await dialog.getByRole('button', { name: 'Reset' }).click()
  await page.getByRole('heading', { name: 'No records yet' }).waitFor()
  await page.getByText('No requests yet.').waitFor()
  expect(emulator.records('contacts')).toEqual([])
})

test('the commands of the empty page do what they promise', async () => {
  await open()
  await page.getByRole('heading', { name: 'No records yet' }).waitFor()
  const [seed = '', create = ''] = await page.locator('.empty-portal pre').allInnerTexts()
  for (const command of [seed, create]) await promisify(execFile)('sh', ['-c', `${command} --silent --fail`])
  expect(emulator.links('contacts', 'companies')).toMatchObject([{ from: '101', to: '201' }])
  expect(emulator.records('contacts').map(({ properties }) => properties.email)).toContain('ada@example.com')
  await picture('Ada').getByRole('link', { name: '201, companies 201' }).waitFor()
})

test('the command beside a record without links gives it one', async () => {
  emulator.seed(SEED)
  await open('#/contacts/103')
  await page.getByText('Nils Novak has no links yet.').waitFor()
  const command = (await page.locator('.no-links pre').textContent()) ?? ''
  await promisify(execFile)('sh', ['-c', `${command.replace(/ID$/, '202')} --silent --fail`])
  await picture('Nils Novak').getByRole('link', { name: 'Lumen Works, companies 202' }).waitFor()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`names, roles, contrasts and order hold in ${colorScheme} colours, with everything open`, async () => {
    emulator.seed(SEED)
    await open('#/contacts/101', { colorScheme })
    for (let sent = 0; sent < 4; sent++) await ask('POST', CREATE, BILLING)
    emulator.failNext(2, { kind: 'drop', when: 'beforeWrite' })
    await page.getByRole('button', { name: 'Snapshot' }).click()
    await faults().getByText('By chance off').click()
    await faults().getByText('for the next 2 requests').waitFor()
    const refused = requests().getByRole('listitem').filter({ hasText: '429' })
    await refused.getByText('createAssociationsBatch').click()
    await refused.getByText('"policyName"').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByText('Nothing: the portal is as it was.').waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
}

test('the empty page holds to the same rules', async () => {
  await open()
  await page.getByRole('heading', { name: 'No records yet' }).waitFor()
  expect(await axeViolations(page)).toEqual([])
})

test('nothing is wider than the window at 800 pixels and on a telephone', async () => {
  emulator.seed(SEED)
  await ask('POST', CREATE, BILLING)
  for (const width of [800, 390]) {
    await open('#/contacts/101', { width })
    await picture('Mara Bauer').waitFor()
    expect.soft(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  }
})

test('a stopped emulator is noticed, and a new one at the same place too', async () => {
  emulator.seed(SEED)
  await open()
  const { port } = listening
  await listening.close()
  await page.getByText('no answer, trying again').waitFor()
  emulator = createEmulator()
  listening = await emulator.listen({ port })
  await page.getByText('live', { exact: true }).waitFor()
  await page.getByRole('heading', { name: 'No records yet' }).waitFor()
  tab.forgive()
})

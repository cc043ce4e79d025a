import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createEmulator } from '@hubspot-associations/emulator'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { busyPortal, busyRows } from './a-busy-portal.ts'
import { aFile, runCommand } from './run-command.ts'
import { createVirtualClock } from './virtual-clock.ts'

const flags = ['--from', 'contacts:email=Email', '--to', 'companies=CompanyId', '--label', 'Role']
// With HubSpot's own quotas a run of this size would be over before there is anything to draw.
const quotas = { burst: 20, associationBurst: 6, searchPerSecond: 5, daily: 250_000 }

/** Runs a command with `--report` on a busy portal, and gives the page that it wrote. */
async function reportOf(command: string, rows: string = busyRows) {
  const clock = createVirtualClock(Date.UTC(2026, 10, 21, 9, 30))
  const emulator = createEmulator({ now: clock.now, plan: quotas, limitReached: 'entry' })
  emulator.seed(busyPortal)
  const server = await emulator.listen()
  const cwd = await mkdtemp(join(tmpdir(), 'report-'))
  const path = join(cwd, 'report.html')
  await writeFile(path, 'an older report', { mode: 0o644 })
  const env = { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' }
  const file = await aFile('roles.csv', rows)
  const { code } = await runCommand([command, file, ...flags, '--report', path], { env, cwd, clock })
  await server.close()
  return { code, path, page: await readFile(path, 'utf8') }
}

type Report = Awaited<ReturnType<typeof reportOf>>
let imported: Report
let planned: Report
beforeAll(async () => {
  imported = await reportOf('import')
  planned = await reportOf('plan')
}, 60_000)

const browserPath = '/usr/bin/chromium'
const hasBrowser = existsSync(browserPath)
const skipped = hasBrowser ? '' : ` (skipped: there is no Chromium at ${browserPath})`
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

describe.skipIf(!hasBrowser)(`in a browser${skipped}`, { timeout: 60_000 }, () => {
  let profile: string
  let browser: BrowserContext
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'chromium-'))
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: browserPath,
      headless: true,
      args: quietFlags,
      viewport: { width: 1_000, height: 800 },
    })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await rm(profile, { recursive: true, force: true })
  })

  async function open({ path }: Report): Promise<{ page: Page; complaints: string[]; loaded: string[] }> {
    const page = await browser.newPage()
    const complaints: string[] = []
    const loaded: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => complaints.push(dialog.message()))
    page.on('request', (request) => loaded.push(request.url()))
    await page.goto(pathToFileURL(path).href)
    return { page, complaints, loaded }
  }

  it('stands on its own: nothing is loaded, nothing is run, nothing is complained of', async () => {
    const { page, complaints, loaded } = await open(imported)
    expect(loaded).toEqual([pathToFileURL(imported.path).href])
    expect(complaints).toEqual([])
    expect(await page.locator('script, img, link, iframe').count()).toBe(0)
    await page.close()
  })

  it('shows outcomes, links by label, problems, throughput, waiting and quota', async () => {
    const { page } = await open(imported)
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Outcomes',
      'Links by label',
      'Most frequent problems',
      'Throughput, waiting and quota',
    ])
    expect(await page.locator('.tiles').textContent()).toMatch(
      /12,000rows\s+11,294applied\s+167unchanged\s+539rejected/,
    )
    const pictures = page.locator('figure svg')
    expect(await pictures.count()).toBe(5)
    expect(await page.locator('#links svg').textContent()).toContain('Decision maker')
    expect(await page.locator('#outcomes svg').textContent()).toContain('10,963')
    expect(await page.locator('#time').textContent()).toContain('associations have 6 calls per 10 s')
    expect(await page.locator('.problem h3').allInnerTexts()).toEqual([
      '461an association limit is reached',
      '36record not found',
      '31unknown label',
      '11not a record id',
    ])
    await page.close()
  })

  it('shows cells as they are, never as HTML', async () => {
    const rows = 'Email,CompanyId,Role\nada@example.com,9000,"<img src=x onerror=alert(1)>"\n'
    const { page, complaints } = await open(await reportOf('import', rows))
    expect(await page.locator('.problem li').textContent()).toContain('<img src=x onerror=alert(1)>')
    expect([await page.locator('img').count(), complaints]).toEqual([0, []])
    await page.close()
  })

  it.each([
    ['a wide window', 1_400],
    ['a telephone', 390],
  ])('fits %s', async (_, width) => {
    const { page } = await open(planned)
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.close()
  })

  it.each(['light', 'dark'] as const)('can be read in %s', async (colorScheme) => {
    const { page } = await open(imported)
    await page.emulateMedia({ colorScheme })
    const lightness = async (selector: string, property: string): Promise<number> => {
      const color = `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${property}')`
      const channels = (await page.evaluate<string>(color)).match(/\d+/g)?.slice(0, 3) ?? []
      return channels.reduce((sum, each) => sum + Number(each), 0) / 765
    }
    const card = await lightness('section', 'background-color')
    for (const [selector, property] of [
      ['h2', 'color'],
      ['.quiet', 'color'],
      ['#outcomes svg text', 'fill'],
      ['#time svg text', 'fill'],
    ] as const)
      expect(Math.abs((await lightness(selector, property)) - card)).toBeGreaterThan(0.4)
    await page.close()
  })
})

describe('the file', () => {
  it('holds no token, and of the rows only the samples', () => {
    expect(imported.page).not.toContain('canary')
    const people = new Set(imported.page.match(/[\w.]+@example\.com/g))
    // Three rows of the one kind of problem whose messages name people.
    expect(people.size).toBe(3)
  })

  it('is for its owner only, also where a file was before that others could read', async () => {
    expect((await stat(imported.path)).mode & 0o777).toBe(0o600)
  })

  it('is small enough to be mailed', () => {
    expect(imported.page.length).toBeLessThan(100_000)
  })

  it('of a plan tells what an import would do and what it would cost', () => {
    expect(planned.page).toContain('nothing was written')
    expect(planned.page).toMatch(/Doing it takes \d+ calls, about \d+ s/)
    expect(planned.page).toContain('rows over a limit')
  })

  it('of an empty run is no failure', async () => {
    const { code, page } = await reportOf('import', 'Email,CompanyId,Role\n')
    expect([code, page]).toEqual([0, expect.stringContaining('It was over too soon')])
  })

  it.each(['--report', '--rejects', '--out'])(
    '%s that cannot be written is named before anything is sent',
    async (flag) => {
      const emulator = createEmulator()
      const server = await emulator.listen()
      const env = { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' }
      const file = await aFile(
        'links.csv',
        'from_object_type,from_id,to_object_type,to_id\ncontacts,1,companies,2\n',
      )
      for (const path of ['/nowhere/report.html', tmpdir()]) {
        const { code, stderr } = await runCommand(['import', file, '--dry-run', flag, path], { env })
        expect([code, stderr]).toEqual([2, expect.stringContaining(`name another file with ${flag}`)])
      }
      expect(emulator.received).toEqual([])
      await server.close()
    },
  )
})

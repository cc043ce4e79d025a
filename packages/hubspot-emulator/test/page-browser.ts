import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is; undefined if this machine has none in the usual places nor in CHROMIUM_PATH. */
export const CHROMIUM: string | undefined = [process.env.CHROMIUM_PATH, ...PLACES].find(
  (path) => path !== undefined && existsSync(path),
)

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser with a profile of its own. */
export interface PageBrowser {
  /** Opens an address in a tab; whatever the page complains about is kept. */
  open(url: string, options?: OpenOptions): Promise<Tab>
  close(): Promise<void>
}

/** How to open a page. */
export interface OpenOptions {
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
}

/** A tab, and what its page complained about: errors, refused scripts and styles, dialogs. */
export interface Tab {
  readonly page: Page
  readonly complaints: readonly string[]
  /** What it complained about so far was expected. */
  forgive(): void
}

/** Starts a browser that knows nothing of earlier ones. */
export async function startBrowser(executablePath: string): Promise<PageBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'emulator-page-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    reducedMotion: 'reduce',
  })
  return {
    open: (url, options = {}) => openTab(context, url, options),
    async close(): Promise<void> {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

async function openTab(
  context: BrowserContext,
  url: string,
  { width = 1280, colorScheme = 'light' }: OpenOptions,
): Promise<Tab> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('dialog', async (dialog) => {
    complaints.push(`${dialog.type()}: ${dialog.message()}`)
    await dialog.dismiss()
  })
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme })
  await page.goto(url)
  return { page, complaints, forgive: () => complaints.splice(0) }
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** What the accessibility rules of WCAG 2.2 AA, as far as a program can tell, have against a page. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = (await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`,
  )) as AxeResults
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

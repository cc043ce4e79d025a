import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page, selectors } from 'playwright-core'
import { workFolder } from '../places.ts'
import type { Session } from '../real-n8n/session.ts'

/** The editor in a browser, with somebody signed in. */
export interface Editor {
  readonly page: Page
  /** Opens a workflow, and the panel of a node where one is named. */
  open(workflowId: string, node?: string): Promise<void>
  /** Keeps a picture of the open panel, or of everything; answers where. */
  picture(name: string): Promise<string>
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const pictures = join(workFolder, 'pictures')

/** Lends out the editor for as long as some work takes. */
export async function withEditor<Result>(
  url: string,
  { owner }: Session,
  work: (editor: Editor) => Promise<Result>,
): Promise<Result> {
  await mkdir(pictures, { recursive: true })
  selectors.setTestIdAttribute('data-test-id')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await signedIn(browser, url, owner)
    return await work({
      page,
      open: (...what) => open(page, url, ...what),
      picture: (name) => picture(page, name),
    })
  } finally {
    await browser.close()
  }
}

async function signedIn(browser: Browser, url: string, owner: Session['owner']): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } })
  page.setDefaultTimeout(20_000)
  await page.goto(`${url}/signin`)
  await page.getByLabel('Email').fill(owner.email)
  await page.getByLabel('Password').fill(owner.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/home/)
  return page
}

async function open(page: Page, url: string, workflowId: string, node?: string): Promise<void> {
  await page.goto(`${url}/workflow/${workflowId}`)
  if (node === undefined) return
  // The last of several: a node of the same name may be in the picture of an earlier workflow.
  await page.getByTestId('canvas-node').filter({ hasText: node }).last().dblclick()
  await page.getByTestId('ndv').waitFor()
}

async function picture(page: Page, name: string): Promise<string> {
  const path = join(pictures, `${name}.png`)
  const panel = page.getByTestId('ndv')
  const seen = (await panel.count()) > 0 ? panel : page
  await seen.screenshot({ path, animations: 'disabled' })
  return path
}

import { afterEach, describe, expect, it } from 'vitest'
import { type AHubSpot, aHubSpot } from './a-hubspot.ts'
import { runCommand } from './run-command.ts'

const seed = {
  portalId: 4711,
  records: { contacts: [{ id: '1' }] },
  labels: [{ from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' }],
  limits: [{ from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 1 }],
}

let started: AHubSpot | undefined
afterEach(async () => {
  await started?.close()
  started = undefined
})

async function check(scopes: readonly string[] | undefined, token: string, ...flags: string[]) {
  started = await aHubSpot(seed, {
    tokens: { access: { known: scopes === undefined ? {} : { scopes } } },
    plan: 'professional',
  })
  return runCommand(['check', ...flags], { env: { ...started.env, HUBSPOT_ACCESS_TOKEN: token } })
}

const pair = ['--from', 'contacts', '--to', 'companies']

describe('check', () => {
  it('names the portal and what is left of the quota', async () => {
    const { code, stdout } = await check(undefined, 'known')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ok {2}token: accepted by portal 4711 \(STANDARD, na1, .*\), API 2026-03\n/)
    expect(stdout).toMatch(
      /ok {2}quota: general: [\d,]+ of 190 calls left in 10 s, [\d,]+ of 625,000 calls left today/,
    )
  })

  it('looks at all that an import reads of an object pair', async () => {
    const { code, stdout } = await check(undefined, 'known', ...pair)
    expect(code).toBe(0)
    expect(stdout).toContain('ok  contacts: read records: allowed\n')
    expect(stdout).toContain('ok  companies: read records: allowed, none there\n')
    expect(stdout).toContain('ok  contacts → companies: limits: 1 set, rows are held against them\n')
    expect(stdout).toContain('ok  companies → contacts: limits: none set\n')
  })

  it('writes nothing', async () => {
    await check(undefined, 'known', ...pair)
    expect(started?.emulator.received.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  it('names every scope that is missing, and goes on', async () => {
    const { code, stdout } = await check(['crm.objects.contacts.read'], 'known', ...pair)
    expect(code).toBe(1)
    expect(stdout).toContain('ok  contacts: read records')
    expect(stdout).toMatch(/NO {2}companies: read records: .*crm\.objects\.companies\.read/)
    expect(stdout).toMatch(/NO {2}contacts → companies: labels: .*crm\.objects\.companies\.read/)
  })

  it('tells a program the scopes', async () => {
    const { stdout } = await check(['crm.objects.contacts.read'], 'known', ...pair, '--json')
    const { ok, findings } = JSON.parse(stdout)
    expect(ok).toBe(false)
    expect(findings.find(({ what }: { what: string }) => what === 'companies: read records')).toMatchObject({
      ok: false,
      scopes: expect.arrayContaining(['crm.objects.companies.read']),
    })
  })

  it('says that a token does not work, and never shows it', async () => {
    const { code, stdout, stderr } = await check(undefined, 'pat-wrong-token', ...pair)
    expect(code).toBe(3)
    expect(stdout).toMatch(/^NO {2}token: HubSpot answered 401/)
    expect(stdout + stderr).not.toContain('pat-wrong-token')
  })

  it('wants both objects or none', async () => {
    expect(await check(undefined, 'known', '--from', 'contacts')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--from and --to belong together'),
    })
  })

  it('names an object type that is not there', async () => {
    expect(await check(undefined, 'known', '--from', 'contacts', '--to', 'compnies')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean "companies"?'),
    })
  })
})

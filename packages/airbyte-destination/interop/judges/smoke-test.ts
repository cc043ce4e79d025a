import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execute } from '../execute.ts'
import { configOf, differences, linkTexts, range, startPortal } from '../portal.ts'
import type { Judge, Verdict } from '../verdict.ts'

const scenarios = join(import.meta.dirname, 'scenarios.json')

const label = (text: string) => ({
  from: 'contacts',
  to: 'companies',
  name: text.toLowerCase().replace(' ', '_'),
  label: text,
})

const seed = {
  properties: { companies: [{ name: 'code', hasUniqueValue: true }] },
  labels: [label('Billing contact'), label('Advisor')],
  records: {
    contacts: range(1, 9).map((n) => ({ id: `${n}`, properties: { email: `person${n}@example.com` } })),
    companies: range(1001, 1009).map((n) => ({ id: `${n}`, properties: { code: `C-${n}` } })),
  },
}

const mappings = [
  {
    stream: 'employments',
    kind: 'association',
    from_object_type: 'contacts',
    to_object_type: 'companies',
    from: { by: 'unique_property', property: 'email', field: 'E-mail' },
    to: { by: 'unique_property', property: 'code', field: 'Employer' },
    labels: { by: 'field', field: 'Roles' },
  },
  {
    stream: 'associations_*',
    kind: 'association',
    from_object_type: 'contacts',
    to_object_type: 'companies',
  },
]

const wanted = [
  '1-1001 Advisor Billing contact',
  '2-1002',
  '3-1003 Advisor Billing contact',
  '4-1004',
  '5-1005 Advisor',
]

/** Airbyte's own command line: its check of a connector, and its smoke test with records of ours. */
export const judgeSmokeTest: Judge = async ({ connector, python, folder, env }) => {
  const portal = await startPortal(seed)
  try {
    const config = join(folder, 'config.json')
    await writeFile(config, JSON.stringify(configOf(portal.url, { mappings })))
    const pyab = join(python, 'pyab')
    await execute(pyab, ['validate', `--connector=${connector}`, `--config=${config}`], { env })
    const argv = ['destination-smoke-test', `--destination=${connector}`, `--config=${config}`]
    const ours = ['--scenarios=', `--custom-scenarios=${scenarios}`, '--skip-preflight']
    const { stdout } = await execute(pyab, [...argv, ...ours], { env })
    const result = JSON.parse(stdout.slice(stdout.indexOf('{\n')))
    const findings = result.success === true ? [] : [`the smoke test failed: ${result.error}`]
    const links = differences(linkTexts(portal.emulator), wanted)
    const verdicts: Verdict[] = [
      { tried: 'pyab validate', count: 1, findings: [] },
      {
        tried: 'pyab destination-smoke-test, records',
        count: result.records_delivered,
        findings: [...findings, ...links],
      },
    ]
    return verdicts
  } finally {
    await portal.close()
  }
}

import type { Seed } from '@hubspot-associations/emulator'
import { parse } from 'csv-parse/sync'
import { afterEach, describe, expect, it } from 'vitest'
import { type AHubSpot, aHubSpot } from './a-hubspot.ts'
import { aFile, runCommand } from './run-command.ts'

const portal: Seed = {
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
  ],
  limits: [
    { from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 50 },
    { from: 'companies', to: 'contacts', label: 'Advised by', maxToObjectIds: 2 },
    { from: 'companies', to: 'contacts', category: 'HUBSPOT_DEFINED', typeId: 2, maxToObjectIds: 7 },
  ],
}

let started: AHubSpot | undefined
afterEach(async () => {
  await started?.close()
  started = undefined
})

async function hubSpot(seed: Seed = portal): Promise<AHubSpot> {
  started = await aHubSpot(seed)
  return started
}

const calls = ({ emulator }: AHubSpot, operation: RegExp) =>
  emulator.received.filter((each) => operation.test(each.operation ?? ''))

const outcomes = (stdout: string) =>
  (JSON.parse(stdout).outcomes as { line: number; status: string; message: string }[]).map(
    ({ line, status, message }) => `${line} ${status}: ${message}`,
  )

describe('labels', () => {
  it('are listed with both texts and their numbers', async () => {
    const { env } = await hubSpot()
    const { code, stdout } = await runCommand(['labels', 'list'], { env })
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(
        /^contacts → companies\n {2}"Advisor" \/ "Advised by" {2}\(USER_DEFINED \d+, back \d+\)\n {2}"Billing contact" {2}\(/,
      ),
    ])
  })

  it('are exported as CSV that changes nothing when it is imported', async () => {
    const hub = await hubSpot()
    const { stdout } = await runCommand(['labels', 'export'], { env: hub.env })
    expect(parse(stdout, { columns: true })).toEqual([
      {
        from_object_type: 'contacts',
        to_object_type: 'companies',
        label: 'Advisor',
        inverse_label: 'Advised by',
        name: 'advisor',
      },
      {
        from_object_type: 'contacts',
        to_object_type: 'companies',
        label: 'Billing contact',
        inverse_label: '',
        name: 'billing',
      },
    ])
    const again = await runCommand(['labels', 'import', await aFile('l.csv', stdout)], { env: hub.env })
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('2 unchanged')])
    expect(calls(hub, /^(create|update)AssociationLabel/)).toEqual([])
  })

  it('are created, renamed, left and refused, with one outcome per row', async () => {
    const elsewhere = { from: 'deals', to: 'tickets', name: 'taken', label: 'T' }
    const { env } = await hubSpot({ ...portal, labels: [...(portal.labels ?? []), elsewhere] })
    const file = await aFile(
      'l.csv',
      `from_object_type,to_object_type,label,inverse_label,name,renamed_from
contacts,companies,Owner,,,
contacts,companies,Invoices,,,Billing contact
companies,contacts,Advised by,Advisor,,
contacts,companies,Owner,,,
contacts,companies,Owner,Owned by,,
contacts,nothings,X,,,
contacts,companies,,,,
contacts,companies,Taken,,taken,
`,
    )
    const { code, stdout } = await runCommand(['labels', 'import', file, '--json'], { env })
    expect(code).toBe(1)
    expect(outcomes(stdout)).toEqual([
      '2 applied: the label was created',
      '3 applied: the label was renamed from "Billing contact"',
      '4 unchanged: already so in HubSpot',
      '5 unchanged: repeats line 2',
      '6 rejected: line 2 says something else about the same; keep one of the two',
      expect.stringContaining('7 rejected: "nothings" is not an object type'),
      '8 rejected: label is empty',
      expect.stringMatching(/^9 rejected: .*already exists/),
    ])
  })

  it.each(['contacts,companies,Advisor', 'companies,contacts,Advised by'])(
    'are not renamed by %s, which leaves the text of the other side out',
    async (row) => {
      const hub = await hubSpot()
      const file = await aFile('l.csv', `from_object_type,to_object_type,label\n${row}\n`)
      const { stdout } = await runCommand(['labels', 'import', file, '--json'], { env: hub.env })
      expect(outcomes(stdout)).toEqual([
        expect.stringMatching(/^2 rejected: the label reads .* from the other; fill in inverse_label$/),
      ])
      expect(calls(hub, /^(create|update)AssociationLabel/)).toEqual([])
    },
  )

  it('are left alone by a dry run', async () => {
    const hub = await hubSpot()
    const file = await aFile('l.csv', 'from_object_type,to_object_type,label\ncontacts,companies,New\n')
    const { code, stdout } = await runCommand(['labels', 'import', file, '--dry-run'], { env: hub.env })
    expect([code, stdout]).toEqual([10, expect.stringContaining('1 planned')])
    expect(calls(hub, /^createAssociationLabel/)).toEqual([])
  })
})

describe('limits', () => {
  it('are exported by label and by number, and change nothing when imported', async () => {
    const hub = await hubSpot()
    const { stdout } = await runCommand(['limits', 'export'], { env: hub.env })
    expect(stdout).toBe(`from_object_type,to_object_type,label,category,type_id,max_to_object_ids
contacts,companies,,,,50
companies,contacts,,HUBSPOT_DEFINED,2,7
companies,contacts,Advised by,,,2
`)
    const again = await runCommand(['limits', 'import', await aFile('l.csv', stdout)], { env: hub.env })
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('3 unchanged')])
    expect(calls(hub, /Association.*LimitsBatch$/)).toEqual([])
  })

  it('are set by the hundred in a few calls, bad rows among them, with one outcome each', async () => {
    const pairs = ['companies', 'deals', 'tickets', 'orders', 'leads', 'quotes'] as const
    const labels = pairs.flatMap((to) =>
      Array.from({ length: 50 }, (_, index) => ({
        from: 'contacts',
        to,
        name: `label_${to}_${index}`,
        label: `Label ${index}`,
      })),
    )
    const hub = await hubSpot({ labels })
    const rows = labels.map(({ to, label }) => `contacts,${to},${label},,,3`)
    const back = labels.map(({ to, label }) => `${to},contacts,${label},,,4`)
    const bad = [
      'contacts,companies,Label 99,,,3',
      'contacts,companies,,HUBSPOT_DEFINED,4,3',
      'contacts,companies,,,,0',
      'contacts,deals,,,,20000',
      'contacts,companies,,HUBSPOT,4,3',
    ]
    const text = [
      'from_object_type,to_object_type,label,category,type_id,max_to_object_ids',
      ...rows,
      ...back,
      ...bad,
    ]
    const file = await aFile('limits.csv', `${text.join('\n')}\n`)
    const { code, stdout } = await runCommand(['limits', 'import', file, '--json'], { env: hub.env })
    expect(code).toBe(1)
    expect(JSON.parse(stdout).summary).toEqual({ rows: 605, applied: 600, rejected: 5 })
    expect(outcomes(stdout).slice(600)).toEqual([
      expect.stringContaining('602 rejected: contacts → companies has no label "Label 99"; did you mean'),
      '603 rejected: HUBSPOT_DEFINED 4 is not an association type of contacts → companies',
      '604 rejected: max_to_object_ids must be a whole number from 1 up, got "0"',
      expect.stringMatching(/^605 rejected: .*between 4 and 10000|^605 rejected: .*out of range/),
      '606 rejected: category "HUBSPOT" does not exist; did you mean "HUBSPOT_DEFINED"?',
    ])
    expect(calls(hub, /^createAssociationLimitsBatch/).length).toBeLessThanOrEqual(13)
    const export_ = await runCommand(['limits', 'export'], { env: hub.env })
    expect(export_.stdout.trim().split('\n')).toHaveLength(601)
  })

  it('are cleared by rows', async () => {
    const hub = await hubSpot()
    const file = await aFile(
      'l.csv',
      'from_object_type,to_object_type,label\ncompanies,contacts,Advised by\ncontacts,companies,Advisor\n',
    )
    const { code, stdout } = await runCommand(['limits', 'clear', file, '--json'], { env: hub.env })
    expect(code).toBe(0)
    expect(outcomes(stdout)).toEqual([
      '2 applied: the limit of 2 was cleared',
      '3 unchanged: already so in HubSpot',
    ])
    const list = await runCommand(['limits', 'list', '--json'], { env: hub.env })
    expect(JSON.parse(list.stdout)).toHaveLength(2)
  })

  it('are cleared for a whole object pair, both directions', async () => {
    const hub = await hubSpot()
    const { code, stdout } = await runCommand(['limits', 'clear', '--pair', 'contacts:companies'], {
      env: hub.env,
    })
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 applied')])
    expect((await runCommand(['limits', 'list'], { env: hub.env })).stdout).toBe('No limits\n')
  })

  it('are not cleared without saying which', async () => {
    const { env } = await hubSpot()
    expect(await runCommand(['limits', 'clear'], { env })).toMatchObject({ code: 2 })
    expect(await runCommand(['limits', 'clear', '--pair', 'contacts'], { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('as in --pair contacts:companies'),
    })
  })

  it('hold an import back before anything is sent, with the limit and the count', async () => {
    const contacts = ['101', '102'].map((id) => ({ id }))
    const companies = ['11', '12', '13'].map((id) => ({ id }))
    const hub = await hubSpot({
      ...portal,
      limits: [
        { from: 'contacts', to: 'companies', label: 'Billing contact', maxToObjectIds: 1 },
        { from: 'companies', to: 'contacts', label: 'Advised by', maxToObjectIds: 1 },
      ],
      records: { contacts, companies },
      associations: [
        { from: 'contacts', fromId: '101', to: 'companies', toId: '11', labels: ['Billing contact'] },
      ],
    })
    const file = await aFile(
      'links.csv',
      `from_object_type,from_id,to_object_type,to_id,label
contacts,101,companies,12,Billing contact
contacts,102,companies,13,Advisor
contacts,101,companies,13,Advisor
contacts,102,companies,12,
`,
    )
    for (const flags of [['--dry-run'], []]) {
      const { code, stdout } = await runCommand(['import', file, ...flags], { env: hub.env })
      expect(code).toBe(1)
      expect(stdout).toContain('2 × an association limit is reached')
      expect(stdout).toContain(
        'line 2: contact 101 may have 1 "Billing contact" of companies and has 1 already. Raise the limit',
      )
      expect(stdout).toContain(
        'line 4: company 13 may have 1 "Advised by" of contacts and has 0, and 1 more in this run.',
      )
    }
    expect(hub.emulator.links('contacts', 'companies')).toHaveLength(3)
  })
})

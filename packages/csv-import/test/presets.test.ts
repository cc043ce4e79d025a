import { readFile } from 'node:fs/promises'
import { createEmulator, type Emulator, type Seed } from '@hubspot-associations/emulator'
import { parse } from 'csv-parse/sync'
import { afterEach, describe, expect, it } from 'vitest'
import { aFile, type Finished, runCommand } from './run-command.ts'

const unique = [{ name: 'crm_id', hasUniqueValue: true }]
const account = '001D000000IqhSLIAZ'
const parentAccount = '001D000000IqhSMIAZ'
const contact = '003D000000QYVSdIAP'
const opportunity = '006D000000EgWGRIA3'

const portal: Seed = {
  properties: { contacts: unique, companies: unique, deals: unique, tasks: unique },
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'decides', label: 'Decision Maker' },
    { from: 'deals', to: 'contacts', name: 'evaluator', label: 'Evaluator' },
    { from: 'deals', to: 'contacts', name: 'primary_contact', label: 'Primary contact' },
    { from: 'companies', to: 'contacts', name: 'employs', label: 'Employee', inverseLabel: 'Employer' },
  ],
  records: {
    contacts: [{ id: '1', properties: { crm_id: contact } }, { id: '2' }],
    companies: [
      { id: '11', properties: { crm_id: account } },
      { id: '12', properties: { crm_id: parentAccount } },
    ],
    deals: [{ id: '21', properties: { crm_id: opportunity } }],
    tasks: [{ id: '31', properties: { crm_id: '900' } }],
  },
}

let close: (() => Promise<void>) | undefined
afterEach(async () => {
  await close?.()
  close = undefined
})

interface Imported extends Finished {
  readonly emulator: Emulator
  /** Labels by pair of ids, as they read from the first object. */
  labels(from: string, to: string): Record<string, readonly string[]>
  rejects(): Promise<Record<string, string>[]>
}

/** Imports a file with these lines into a portal of its own. */
async function imported(lines: readonly string[], ...flags: string[]): Promise<Imported> {
  const emulator = createEmulator()
  emulator.seed(portal)
  const server = await emulator.listen()
  close = () => server.close()
  const file = await aFile('export.csv', `${lines.join('\n')}\n`)
  const env = { HUBSPOT_BASE_URL: server.url, HUBSPOT_ACCESS_TOKEN: 'pat-canary-token' }
  const finished = await runCommand(['import', file, ...flags], { env })
  return {
    ...finished,
    emulator,
    labels: (from, to) =>
      Object.fromEntries(
        emulator.links(from, to).map((link) => [`${link.from} ${link.to}`, [...link.labels].sort()]),
      ),
    rejects: async () =>
      parse(await readFile(file.replace('.csv', '.rejects.csv')), { columns: true }) as Record<
        string,
        string
      >[],
  }
}

const ids = ['--external-id', 'crm_id']

describe('a HubSpot export', () => {
  const header =
    'Record ID,First Name,Associated Company IDs,Associated Company IDs (Primary),Associated Company IDs (Billing contact),Associated Deal IDs'

  it('gives an association for each id, with every label under which it is listed', async () => {
    const { code, stderr, stdout, labels } = await imported([header, '1,Ada,11;12,11,11; 12,21', '2,Ben,,,,'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 applied')])
    expect(stderr).toBe(
      [
        `${stderr.split(' looks like ')[0]} looks like HubSpot export with associated records (preset hubspot-export):`,
        '  contacts by record id in "Record ID" → the records listed in other columns',
        '  labels from the headers of those columns',
        '  --preset none reads it as it is',
        '1 line passed over: 1 × no associated records',
        '',
      ].join('\n'),
    )
    expect(labels('contacts', 'companies')).toEqual({
      '1 11': ['Billing contact', 'Primary'],
      '1 12': ['Billing contact'],
    })
    expect(labels('contacts', 'deals')).toEqual({ '1 21': [] })
  })

  it('is known in other languages, with commas in its lists and the primary company in a column of its own', async () => {
    const { code, labels } = await imported(
      ['Datensatz-ID;Vorname;Associated Company IDs;Primary Associated Company ID', '1;Ada;"11, 12";12'],
      '--objects',
      'Contact',
    )
    expect(code).toBe(0)
    expect(labels('contacts', 'companies')).toEqual({ '1 11': [], '1 12': ['Primary'] })
  })

  it('must say which records the lines are when the header does not', async () => {
    const { code, stderr } = await imported(['Record ID,Associated Company IDs', '1,11'])
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('name them with --objects, for example --objects contacts'),
    ])
  })

  it('may be narrowed to one object', async () => {
    const { labels } = await imported([header, '1,Ada,11,,,21'], '--objects', 'contacts,deals')
    expect(labels('contacts', 'companies')).toEqual({})
    expect(labels('contacts', 'deals')).toEqual({ '1 21': [] })
    const other = await imported([header, '1,Ada,11,,,21'], '--objects', 'contacts,tickets')
    expect(other.stderr).toContain('this file does not name tickets; it names companies, deals')
  })

  it('has rejects that hold the one association to mend, and can be imported again', async () => {
    const { code, rejects, stdout } = await imported([header, '1,Ada,11;9-9,11,,21', '2,Ben,11;1.2E+09,,,'])
    expect(code).toBe(1)
    expect(stdout).toContain('3 applied')
    const rows = await rejects()
    expect(rows).toMatchObject([
      {
        'Record ID': '1',
        'First Name': 'Ada',
        'Associated Company IDs': '9-9',
        'Associated Company IDs (Primary)': '',
        'Associated Deal IDs': '',
        line: '2',
        code: 'INVALID_RECORD_ID',
      },
      { 'Associated Company IDs': '1.2E+09', line: '3', code: 'INVALID_RECORD_ID' },
    ])
    await close?.()
    const [columns = [], ...lines] = [Object.keys(rows[0] ?? {}), ...rows.map(Object.values)]
    const mended = [columns, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(','))
    const again = await imported(
      mended.map((line) => line.replaceAll('9-9', '12').replaceAll('1.2E+09', '11')),
    )
    expect([again.code, again.labels('contacts', 'companies')]).toEqual([0, { '1 12': [], '2 11': [] }])
  })
})

describe('Salesforce', () => {
  it('OpportunityContactRole: roles, the primary one, and what was deleted', async () => {
    const { code, stderr, labels } = await imported(
      [
        'Id,OpportunityId,ContactId,Role,IsPrimary,IsDeleted',
        `00K1,${opportunity},${contact},Evaluator,true,false`,
        `00K2,${opportunity},${contact},Decision Maker,false,true`,
      ],
      ...ids,
    )
    expect(code).toBe(0)
    expect(stderr).toContain('looks like Salesforce OpportunityContactRole')
    expect(stderr).toContain('deals by crm_id in "OpportunityId" → contacts by crm_id in "ContactId"')
    expect(stderr).toContain('labels from "Role", "Primary contact" where "IsPrimary" says yes')
    expect(stderr).toContain('1 line passed over: 1 × deleted in Salesforce (IsDeleted)')
    expect(labels('deals', 'contacts')).toEqual({ '21 1': ['Evaluator', 'Primary contact'] })
  })

  it('AccountContactRelation: several roles in a cell, the direct account, ids of 15 characters', async () => {
    const { code, stderr, labels } = await imported(
      [
        'Id,Account ID,Contact ID,Roles,IsActive,IsDirect',
        `07k1,${account.slice(0, 15)},${contact.slice(0, 15)},Billing contact;Decision Maker,1,1`,
        `07k2,${parentAccount},${contact},Billing contact,0,0`,
        `07k3,${parentAccount},${contact},#N/A,1,0`,
      ],
      ...ids,
    )
    expect(code).toBe(0)
    expect(stderr).toContain('1 × no longer active in Salesforce (IsActive)')
    expect(labels('contacts', 'companies')).toEqual({
      '1 11': ['Billing contact', 'Decision Maker', 'Primary'],
      '1 12': [],
    })
  })

  it('AccountContactRelation: a flag that is neither true nor false is not guessed', async () => {
    const { rejects } = await imported(
      ['AccountId,ContactId,Roles,IsDeleted', `${account},${contact},,perhaps`],
      ...ids,
    )
    expect(await rejects()).toMatchObject([
      { code: 'UNREADABLE_ROW', column: 'IsDeleted', message: '"perhaps" is neither true nor false' },
    ])
  })

  it('AccountContactRole: one role, whose label may be dropped', async () => {
    const { code, labels } = await imported(
      ['AccountId,ContactId,Role,IsPrimary', `${account},${contact},Billing contact,TRUE`],
      ...ids,
      '--label-map',
      'Primary contact=',
    )
    expect(code).toBe(0)
    expect(labels('contacts', 'companies')).toEqual({ '1 11': ['Billing contact'] })
  })

  it('Contact: its account is the primary company', async () => {
    const { code, stderr, labels } = await imported(
      ['Id,LastName,AccountId', `${contact},Lovelace,${account}`, '003000000000000000,Babbage,'],
      ...ids,
    )
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 × AccountId is empty')])
    expect(labels('contacts', 'companies')).toEqual({ '1 11': ['Primary'] })
  })

  it('Opportunity: its account is the primary company', async () => {
    const { code, labels } = await imported(
      ['Id,Name,StageName,AccountId', `${opportunity},Engine,Closed Won,${account}`],
      ...ids,
    )
    expect(code).toBe(0)
    expect(labels('deals', 'companies')).toEqual({ '21 11': ['Primary'] })
  })

  it('Account: its parent, by properties of different names', async () => {
    const { code, labels } = await imported(
      ['Id,Name,ParentId', `${account},Engines,${parentAccount}`],
      '--external-id',
      'elsewhere',
      '--external-id',
      'Company=crm_id',
    )
    expect(code).toBe(0)
    expect(labels('companies', 'companies')['11 12']).toEqual(['Parent Company'])
  })

  it('needs to know where HubSpot keeps its ids', async () => {
    const { code, stderr } = await imported(['OpportunityId,ContactId,Role', `${opportunity},${contact},`])
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('--external-id PROPERTY for all objects, or --external-id deals=PROPERTY'),
    ])
  })
})

it('Dynamics connections name their objects by table or number', async () => {
  const { code, labels } = await imported(
    [
      'connectionid,record1id,record1idobjecttypecode,record2id,record2idobjecttypecode,record2roleid',
      `c1,${account},account,${contact},2,6f2e`,
      `c2,${opportunity},3,${contact},contact,`,
    ],
    ...ids,
    '--label-map',
    '6f2e=Employee',
  )
  expect(code).toBe(0)
  expect(labels('companies', 'contacts')).toEqual({ '11 1': ['Employee'] })
  expect(labels('deals', 'contacts')).toEqual({ '21 1': [] })
})

describe('Pipedrive', () => {
  it('deals belong to an organization and a contact person', async () => {
    const { code, stderr, labels } = await imported(
      [
        'Deal - ID,Deal - Title,Deal - Organization,Deal - Organization ID,Deal - Contact person,Deal - Contact person ID',
        `${opportunity},Engine,Engines,${account},Ada,${contact}`,
        `${opportunity},Engine,,,,`,
      ],
      ...ids,
    )
    expect([code, stderr]).toEqual([
      0,
      expect.stringContaining('1 × Deal - Organization ID and Deal - Contact person ID are empty'),
    ])
    expect(labels('deals', 'companies')).toEqual({ '21 11': [] })
    expect(labels('deals', 'contacts')).toEqual({ '21 1': [] })
  })

  it('people belong to an organization', async () => {
    const { code, labels } = await imported(
      ['Person - ID,Person - Name,Person - Organization ID', `${contact},Ada,${account}`],
      ...ids,
    )
    expect(code).toBe(0)
    expect(labels('contacts', 'companies')).toEqual({ '1 11': [] })
  })
})

describe('Zoho', () => {
  const deal = 'Record Id,Deal Name,Stage,Account Name,Account Name.id,Contact Name,Contact Name.id'

  it('deals belong to an account and a contact', async () => {
    const { code, labels } = await imported(
      [deal, `${opportunity},Engine,Won,Engines,${account},Ada,${contact}`],
      ...ids,
    )
    expect(code).toBe(0)
    expect(labels('deals', 'companies')).toEqual({ '21 11': [] })
    expect(labels('deals', 'contacts')).toEqual({ '21 1': [] })
  })

  it('contacts belong to an account, and tasks to whom they are about', async () => {
    const contacts = await imported(
      ['Record Id,Last Name,Account Name.id', `${contact},Lovelace,${account}`],
      ...ids,
    )
    expect(contacts.labels('contacts', 'companies')).toEqual({ '1 11': [] })
    await close?.()
    const tasks = await imported(['Record Id,Due Date,Contact Name.id', `900,2026-01-01,${contact}`], ...ids)
    expect(tasks.labels('tasks', 'contacts')).toEqual({ '31 1': [] })
  })

  it('needs one property for several objects, or one import for each', async () => {
    const flags = [...ids, '--external-id', 'contacts=zoho_id']
    const both = await imported([deal, `${opportunity},,Won,,${account},,${contact}`], ...flags)
    expect([both.code, both.stderr]).toEqual([
      2,
      expect.stringContaining('import the file once for each, with --objects FROM,companies'),
    ])
    await close?.()
    const one = await imported(
      [deal, `${opportunity},,Won,,${account},,${contact}`],
      ...flags,
      '--objects',
      'deals,companies',
    )
    expect(one.code).toBe(0)
    expect(one.labels('deals', 'companies')).toEqual({ '21 11': [] })
  })
})

describe("rows of Airbyte's source-hubspot", () => {
  const rows = [
    'from_id,to_id,association_type_id,category,label',
    '1,11,77,USER_DEFINED,Billing contact',
    '1,12,279,HUBSPOT_DEFINED,null',
  ]

  it('carry labels from one portal to another, whatever their numbers there', async () => {
    const { code, labels } = await imported(rows, '--objects', 'contacts,companies')
    expect(code).toBe(0)
    expect(labels('contacts', 'companies')).toEqual({ '1 11': ['Billing contact'], '1 12': [] })
  })

  it('do not say which objects they associate', async () => {
    const { code, stderr } = await imported(rows)
    expect([code, stderr]).toEqual([2, expect.stringContaining('name them with --objects FROM,TO')])
  })
})

describe('a preset', () => {
  const file = ['OpportunityId,ContactId,Role', `${opportunity},${contact},Evaluator`]

  it('can be named, and is then not guessed', async () => {
    const { code, stderr } = await imported(file, ...ids, '--preset', 'salesforce-opportunity-contact-role')
    expect(code).toBe(0)
    expect(stderr).toContain('is read as Salesforce OpportunityContactRole')
    expect(stderr).not.toContain('--preset none')
  })

  it('can be turned off', async () => {
    const { code, stderr } = await imported(file, '--preset', 'none')
    expect([code, stderr]).toEqual([2, expect.stringContaining('no column "from_object_type"')])
  })

  it.each([
    [['--preset', 'salesforce-contct'], 'there is no such preset; did you mean "salesforce-contact"'],
    [['--preset', 'zoho-deal'], 'the file does not look like it; it is known by Record Id, Stage'],
    [['--preset', 'zoho-deal', '--label', 'Role'], '--preset zoho-deal already says which columns are read'],
    [['--preset', 'none', '--external-id', 'x'], '--external-id belongs to presets'],
    [['--from', 'deals=A', '--to', 'deals=B', '--objects', 'deals'], '--objects belongs to presets'],
    [['--objects', 'a,b,c'], '--objects "a,b,c" is not of the form'],
    [['--external-id', '=x'], '--external-id "=x" is not of the form'],
  ])('is refused when it does not fit: %o', async (flags, message) => {
    const { code, stderr } = await imported(file, ...flags)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('gives way to columns that are named', async () => {
    const { code, stderr } = await imported(
      file,
      '--from',
      'deals:crm_id=OpportunityId',
      '--to',
      'contacts:crm_id=ContactId',
    )
    expect([code, stderr]).toEqual([0, ''])
  })

  it('works on an emulator that is filled from the file', async () => {
    const path = await aFile('export.csv', 'Record ID,Email,Associated Company IDs\n1,a@example.com,11;12\n')
    const { code, stdout } = await runCommand(['import', path, '--emulator'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('2 applied')])
  })
})

it('presets lists what is recognised, for people and programs', async () => {
  const text = await runCommand(['presets'])
  expect(text.code).toBe(0)
  expect(text.stdout).toContain(
    "airbyte-source-hubspot\n  Rows of Airbyte's source-hubspot\n  columns: from_id, to_id, association_type_id, category, label\n",
  )
  const { stdout } = await runCommand(['presets', '--json'])
  expect((JSON.parse(stdout) as { name: string }[]).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['hubspot-export', 'salesforce-account', 'zoho-task']),
  )
})

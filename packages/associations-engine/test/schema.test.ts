import type { Seed } from '@hubspot-associations/emulator'
import { describe, expect, it } from 'vitest'
import {
  type AssociationSchema,
  createSchemaPortal,
  describeChange,
  isRemoval,
  parseSchema,
  type SchemaPortal,
} from '../src/index.ts'
import { aPortal } from './a-portal.ts'

const modelPortal: Seed = {
  portalId: 111,
  schemas: [{ name: 'vendor', objectTypeId: '2-500' }],
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
    { from: 'contacts', to: 'companies', name: 'boss', label: 'Boss', inverseLabel: 'Led by' },
    { from: 'contacts', to: 'contacts', name: 'sibling', label: 'Sibling' },
    { from: 'contacts', to: 'contacts', name: 'manager', label: 'Manager', inverseLabel: 'Reports to' },
    { from: '2-500', to: 'deals', name: 'supplier', label: 'Supplies', inverseLabel: 'Supplied by' },
  ],
  limits: [
    { from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 5 },
    { from: 'contacts', to: 'companies', label: 'Advisor', maxToObjectIds: 3 },
    { from: 'companies', to: 'contacts', label: 'Advised by', maxToObjectIds: 2 },
    { from: 'companies', to: 'contacts', category: 'HUBSPOT_DEFINED', typeId: 2, maxToObjectIds: 40 },
    { from: 'contacts', to: 'contacts', label: 'Reports to', maxToObjectIds: 1 },
    { from: 'deals', to: 'tickets', category: 'HUBSPOT_DEFINED', typeId: 27, maxToObjectIds: 10 },
    { from: '2-500', to: 'deals', label: 'Supplies', maxToObjectIds: 7 },
  ],
}

/** A portal that has the same custom object and gives other numbers. */
const emptyPortal: Seed = {
  portalId: 222,
  schemas: [{ name: 'vendor', objectTypeId: '2-900' }],
  labels: [{ from: 'deals', to: 'tickets', name: 'other', label: 'Other', typeId: 40, inverseTypeId: 41 }],
}

const open = (seed: Seed) => {
  const { client, emulator } = aPortal(seed)
  return { client, emulator, schemas: createSchemaPortal(client) }
}

async function pullAll(schemas: SchemaPortal) {
  return schemas.pull(await schemas.pairs())
}

async function apply(
  schemas: SchemaPortal,
  schema: AssociationSchema,
  { prune = false }: { prune?: boolean } = {},
) {
  const { changes, problems } = await schemas.diff(schema)
  expect(problems).toEqual([])
  return Array.fromAsync(schemas.apply(changes.filter((change) => prune || !isRemoval(change))))
}

const lines = async (schemas: SchemaPortal, schema: unknown) => {
  const { changes, problems } = await schemas.diff(parseSchema(schema))
  return [...changes.map(describeChange), ...problems.map(({ message }) => `! ${message}`)]
}

describe('pulling', () => {
  it('gives labels and limits by name, in an order that is the same everywhere', async () => {
    const { schema, notices } = await pullAll(open(modelPortal).schemas)
    expect(notices).toEqual([])
    expect(schema).toEqual({
      version: 1,
      pairs: [
        {
          from: 'contacts',
          to: 'contacts',
          labels: [
            { label: 'Manager', inverseLabel: 'Reports to', name: 'manager' },
            { label: 'Sibling', name: 'sibling' },
          ],
          limits: [{ label: 'Reports to', maxToObjectIds: 1 }],
        },
        {
          from: 'contacts',
          to: 'companies',
          labels: [
            { label: 'Advisor', inverseLabel: 'Advised by', name: 'advisor' },
            { label: 'Billing contact', name: 'billing' },
            { label: 'Boss', inverseLabel: 'Led by', name: 'boss' },
          ],
          limits: [{ maxToObjectIds: 5 }, { label: 'Advisor', maxToObjectIds: 3 }],
          inverseLimits: [
            { label: 'Advised by', maxToObjectIds: 2 },
            { hubspotDefined: 2, maxToObjectIds: 40 },
          ],
        },
        {
          from: 'deals',
          to: 'tickets',
          labels: [],
          limits: [{ maxToObjectIds: 10 }],
          inverseLimits: [],
        },
        {
          from: 'deals',
          to: 'vendor',
          labels: [{ label: 'Supplied by', inverseLabel: 'Supplies', name: 'supplier' }],
          limits: [],
          inverseLimits: [{ label: 'Supplies', maxToObjectIds: 7 }],
        },
      ],
    })
  })

  it('makes a file that an empty portal turns into the same file, with numbers of its own', async () => {
    const { schema } = await pullAll(open(modelPortal).schemas)
    const other = open(emptyPortal)
    const outcomes = await apply(other.schemas, schema, { prune: true })
    expect(outcomes.filter(({ status }) => status !== 'done')).toEqual([])
    expect((await pullAll(other.schemas)).schema).toEqual(schema)
    expect(await other.schemas.diff(schema)).toEqual({ changes: [], problems: [] })
  })

  it('leaves labels out whose two sides cannot be told, and says so', async () => {
    const label = (name: string, typeId: number) => ({
      from: 'contacts',
      to: 'companies',
      name,
      label: name,
      inverseLabel: `${name} back`,
      typeId,
      inverseTypeId: typeId + 50,
    })
    const { schemas } = open({ labels: [label('a', 100), label('b', 200)] })
    const { schema, notices } = await pullAll(schemas)
    expect(schema.pairs[0]?.labels).toEqual([])
    expect(notices).toEqual([
      expect.stringContaining('"a", "b", "a back", "b back" belong together; they are left out'),
    ])
    expect(
      await lines(schemas, {
        version: 1,
        pairs: [{ from: 'contacts', to: 'companies', labels: [{ label: 'a' }] }],
      }),
    ).toEqual([expect.stringContaining('does not tell which text its other side has')])
  })
})

describe('the difference', () => {
  const companies = (rest: object) => ({
    version: 1,
    pairs: [{ from: 'contacts', to: 'companies', ...rest }],
  })

  it('tells new, renamed and removed labels apart', async () => {
    const { schemas } = open(modelPortal)
    const wanted = companies({
      labels: [
        { label: 'Invoices', renamedFrom: 'Billing contact' },
        { label: 'Advisor', inverseLabel: 'Counselled by' },
        { label: 'Owner' },
      ],
    })
    expect(await lines(schemas, wanted)).toEqual([
      '~ label "Billing contact" becomes "Invoices"',
      '~ label "Advisor" / "Advised by" becomes "Advisor" / "Counselled by"',
      '+ label "Owner"',
      '- label "Boss" / "Led by"',
    ])
  })

  it('recognises a renamed label by its internal name where HubSpot tells it', async () => {
    const { schemas } = open(modelPortal)
    const wanted = {
      version: 1,
      pairs: [
        {
          from: 'vendor',
          to: 'deals',
          labels: [{ label: 'Delivers', inverseLabel: 'Delivered by', name: 'supplier' }],
        },
      ],
    }
    expect(await lines(schemas, wanted)).toEqual([
      '~ label "Supplies" / "Supplied by" becomes "Delivers" / "Delivered by"',
    ])
  })

  it('tells limits that are new, changed and gone, in both directions', async () => {
    const { schemas } = open(modelPortal)
    const wanted = companies({
      limits: [{ maxToObjectIds: 6 }, { label: 'Boss', maxToObjectIds: 1 }],
      inverseLimits: [{ hubspotDefined: 2, maxToObjectIds: 40 }],
    })
    expect(await lines(schemas, wanted)).toEqual([
      '~ limit contacts → companies: 5 becomes 6',
      '+ limit contacts → companies, "Boss": 1',
      '- limit contacts → companies, "Advisor": 3',
      '- limit companies → contacts, "Advised by": 2',
    ])
  })

  it('says nothing about what the file does not speak of', async () => {
    const { schemas } = open(modelPortal)
    expect(await lines(schemas, companies({}))).toEqual([])
    expect(await lines(schemas, companies({ inverseLimits: [] }))).toEqual([
      `- limit companies → contacts, "Primary" (HubSpot's own 2): 40`,
      '- limit companies → contacts, "Advised by": 2',
    ])
  })

  it('finds a label by either of its names within one object type', async () => {
    const { schemas } = open(modelPortal)
    const labels = [{ label: 'Reports to', inverseLabel: 'Manager' }, { label: 'Sibling' }]
    expect(
      await lines(schemas, { version: 1, pairs: [{ from: 'contacts', to: 'contacts', labels }] }),
    ).toEqual([])
  })

  it('names limits that cannot be, with what there is', async () => {
    const { schemas } = open(modelPortal)
    const wanted = companies({
      limits: [
        { label: 'Advisr', maxToObjectIds: 1 },
        { hubspotDefined: 4, maxToObjectIds: 1 },
      ],
    })
    const told = await lines(schemas, wanted)
    expect(told).toContain('! contacts → companies has no label "Advisr"; did you mean "Advisor"?')
    expect(told).toContain('! HUBSPOT_DEFINED 4 is not an association type of contacts → companies')
  })

  it('names an object type that the portal does not have', async () => {
    const { schemas } = open(emptyPortal)
    const wanted = parseSchema({ version: 1, pairs: [{ from: 'contacts', to: 'vendr' }] })
    await expect(schemas.diff(wanted)).rejects.toThrow(
      'pairs[0]: "vendr" is not an object type of this portal',
    )
  })

  it('refuses an object pair that the file names in both directions under two names', async () => {
    const { schemas } = open(modelPortal)
    const wanted = parseSchema({
      version: 1,
      pairs: [
        { from: 'vendor', to: 'deals' },
        { from: 'deals', to: '2-500' },
      ],
    })
    await expect(schemas.diff(wanted)).rejects.toThrow('pairs[1] has the same two objects as pairs[0]')
  })
})

describe('applying', () => {
  const portal: Seed = {
    labels: [
      { from: 'contacts', to: 'companies', name: 'a', label: 'A' },
      { from: 'contacts', to: 'companies', name: 'b', label: 'B' },
    ],
    limits: [
      { from: 'contacts', to: 'companies', category: 'HUBSPOT_DEFINED', typeId: 279, maxToObjectIds: 10 },
      { from: 'contacts', to: 'companies', label: 'A', maxToObjectIds: 8 },
    ],
  }
  const pair = (rest: object) =>
    parseSchema({ version: 1, pairs: [{ from: 'contacts', to: 'companies', ...rest }] })
  const held = async (schemas: SchemaPortal) => (await pullAll(schemas)).schema.pairs[0]

  it('deletes nothing unless it is asked to', async () => {
    const { schemas } = open(portal)
    const wanted = pair({ labels: [{ label: 'A' }], limits: [] })
    expect(await apply(schemas, wanted)).toEqual([])
    expect(await held(schemas)).toMatchObject({ labels: [{ label: 'A' }, { label: 'B' }] })
    await apply(schemas, wanted, { prune: true })
    expect(await held(schemas)).toMatchObject({ labels: [{ label: 'A' }], limits: [] })
  })

  it.each([
    ['down', 4, 3],
    ['up', 20, 15],
  ])('moves a limit and that of a label %s together', async (_way, all, label) => {
    const { schemas } = open(portal)
    const wanted = pair({ limits: [{ label: 'A', maxToObjectIds: label }, { maxToObjectIds: all }] })
    expect((await apply(schemas, wanted)).map(({ status }) => status)).toEqual(['done', 'done'])
    expect(await held(schemas)).toMatchObject({
      limits: [{ maxToObjectIds: all }, { label: 'A', maxToObjectIds: label }],
    })
  })

  it('swaps names in an order in which no text is there twice', async () => {
    const { schemas } = open(portal)
    const wanted = pair({
      labels: [
        { label: 'B', renamedFrom: 'A' },
        { label: 'C', renamedFrom: 'B' },
      ],
    })
    const { changes } = await schemas.diff(wanted)
    const outcomes = await Array.fromAsync(schemas.apply(changes))
    expect(outcomes.map(({ change }) => describeChange(change))).toEqual([
      '~ label "B" becomes "C"',
      '~ label "A" becomes "B"',
    ])
  })

  it('limits a label that it creates in the same run', async () => {
    const { schemas } = open(portal)
    await apply(
      schemas,
      pair({
        labels: [{ label: 'New', inverseLabel: 'New back' }],
        inverseLimits: [{ label: 'New back', maxToObjectIds: 2 }],
      }),
    )
    expect(await held(schemas)).toMatchObject({ inverseLimits: [{ label: 'New back', maxToObjectIds: 2 }] })
  })

  it('goes on after what HubSpot refuses, and says what that was', async () => {
    const elsewhere = { from: 'deals', to: 'tickets', name: 'taken', label: 'T' }
    const { schemas } = open({ ...portal, labels: [...(portal.labels ?? []), elsewhere] })
    const outcomes = await apply(
      schemas,
      pair({
        labels: [{ label: 'X', name: 'taken' }, { label: 'Y' }],
        limits: [
          { label: 'X', maxToObjectIds: 1 },
          { label: 'Y', maxToObjectIds: 1 },
        ],
      }),
    )
    expect(outcomes.map(({ change, status }) => [describeChange(change), status])).toEqual([
      ['+ label "X"', 'refused'],
      ['+ label "Y"', 'done'],
      ['+ limit contacts → companies, "X": 1', 'refused'],
      ['+ limit contacts → companies, "Y": 1', 'done'],
    ])
    expect(outcomes[0]).toMatchObject({ message: expect.stringContaining('already exists') })
    expect(outcomes[2]).toMatchObject({ message: 'contacts → companies has no label "X" to limit' })
  })

  it('gives every change its outcome when a token ends half-way, then says why', async () => {
    const { schemas, emulator } = open(portal)
    const { changes } = await schemas.diff(
      pair({ labels: [{ label: 'X' }, { label: 'Y' }], limits: [{ maxToObjectIds: 9 }] }),
    )
    emulator.failNext(1, { kind: 'status', status: 401 }, { operation: 'createAssociationLabel' })
    const seen: string[] = []
    const run = async () => {
      for await (const { status } of schemas.apply(changes.filter((change) => !isRemoval(change))))
        seen.push(status)
    }
    await expect(run()).rejects.toThrow('401')
    expect(seen).toEqual(['failed', 'failed', 'failed'])
  })
})

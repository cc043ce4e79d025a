import fc from 'fast-check'
import type { Emulator, Seed } from '../src/index.ts'
import { asking, linkOf } from './ask.ts'

/** A portal in which every kind of change can be made. */
export const busySeed: Seed = {
  portalId: 9,
  timeZone: 'Europe/Madrid',
  schemas: [{ name: 'vendor', objectTypeId: '2-555', properties: [{ name: 'code', hasUniqueValue: true }] }],
  records: {
    contacts: Array.from({ length: 6 }, (_, index) => ({
      id: String(101 + index),
      properties: { email: `person${index}@example.com` },
    })),
    companies: Array.from({ length: 6 }, (_, index) => ({ id: String(201 + index) })),
    '2-555': Array.from({ length: 3 }, (_, index) => ({
      id: String(901 + index),
      properties: { code: `V${index}` },
    })),
  },
  labels: [
    {
      from: 'contacts',
      to: 'companies',
      name: 'billing',
      label: 'Billing contact',
      inverseLabel: 'Billed by',
    },
    { from: 'contacts', to: 'contacts', name: 'boss', label: 'Boss', inverseLabel: 'Report' },
  ],
  associations: [
    { from: 'contacts', fromId: '101', to: 'companies', toId: '201', labels: ['Billing contact', 'Primary'] },
    { from: 'contacts', fromId: '102', to: 'companies', toId: '201' },
    { from: 'contacts', fromId: '102', to: 'contacts', toId: '101', labels: ['Boss'] },
    { from: 'companies', fromId: '203', to: '2-555', toId: '902' },
  ],
}

/** One change of a portal, made as a client would. */
export type Move = (emulator: Emulator) => Promise<void>

const BASE = '/crm/associations/2026-03/contacts/companies'
const LIMITS = '/crm/associations/2026-03/definitions/configurations/contacts/companies/batch'

const contact = fc.integer({ min: 101, max: 107 }).map(String)
const company = fc.integer({ min: 201, max: 207 }).map(String)
const vendor = fc.integer({ min: 901, max: 903 }).map(String)
const label = fc.constantFrom(
  ['HUBSPOT_DEFINED', 279],
  ['HUBSPOT_DEFINED', 1],
  ['USER_DEFINED', 1],
  ['USER_DEFINED', 7],
) as fc.Arbitrary<readonly [string, number]>

const sending = (method: string, path: string, body?: unknown): Move => {
  return async (emulator) => void (await asking(emulator)(method, path, body))
}

/** Any change: links, labels, limits, records, definitions; refused ones among them. */
export const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.array(fc.tuple(contact, company, label), { maxLength: 4 }).map((links) =>
    sending('POST', `${BASE}/batch/create`, {
      inputs: links.map(([from, to, type]) => linkOf(from, to, type)),
    }),
  ),
  fc
    .tuple(contact, contact, fc.integer({ min: 3, max: 4 }))
    .map(([from, to, id]) =>
      sending('PUT', `/crm/objects/2026-03/contacts/${from}/associations/contacts/${to}`, [
        { associationCategory: 'USER_DEFINED', associationTypeId: id },
      ]),
    ),
  fc
    .tuple(company, vendor)
    .map(([from, to]) =>
      sending('PUT', `/crm/objects/2026-03/companies/${from}/associations/default/2-555/${to}`),
    ),
  fc
    .tuple(contact, company)
    .map(([from, to]) =>
      sending('DELETE', `/crm/objects/2026-03/contacts/${from}/associations/companies/${to}`),
    ),
  fc
    .tuple(contact, company, label)
    .map(([from, to, type]) =>
      sending('POST', `${BASE}/batch/labels/archive`, { inputs: [linkOf(from, to, type)] }),
    ),
  fc
    .constantFrom('partner', 'advisor')
    .map((name) => sending('POST', `${BASE}/labels`, { name, label: name })),
  fc
    .constantFrom(1, 7)
    .map((id) => sending('PUT', `${BASE}/labels`, { associationTypeId: id, label: `Renamed ${id}` })),
  fc.constantFrom(1, 7).map((id) => sending('DELETE', `${BASE}/labels/${id}`)),
  fc
    .tuple(label, fc.integer({ min: 1, max: 3 }))
    .map(([[category, typeId], maxToObjectIds]) =>
      sending('POST', `${LIMITS}/create`, { inputs: [{ category, typeId, maxToObjectIds }] }),
    ),
  label.map(([category, typeId]) => sending('POST', `${LIMITS}/purge`, { inputs: [{ category, typeId }] })),
  fc
    .constantFrom('new@example.com', 'person1@example.com', '')
    .map((email) => sending('POST', '/crm/objects/2026-03/contacts', { properties: { email } })),
  fc
    .tuple(contact, fc.constantFrom('moved@example.com', 'person2@example.com', ''))
    .map(([id, email]) => sending('PATCH', `/crm/objects/2026-03/contacts/${id}`, { properties: { email } })),
  fc.oneof(contact, company).map((id) => {
    const type = id.startsWith('1') ? 'contacts' : 'companies'
    return sending('DELETE', `/crm/objects/2026-03/${type}/${id}`)
  }),
  fc.constantFrom('depot', 'lane').map((name) => async (emulator: Emulator) => {
    try {
      emulator.seed({
        portalId: 10,
        schemas: [{ name }],
        properties: { companies: [{ name: 'erp_id', hasUniqueValue: true }] },
        records: { companies: [{ properties: { erp_id: 'E-1' } }], [`p_${name}`]: [{}] },
      })
    } catch (error) {
      // The second of its kind is refused, and must leave nothing behind.
      if (!(error instanceof TypeError)) throw error
    }
  }),
)

import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Seed,
} from '@hubspot-associations/emulator'

/** Three contacts, three companies, labels of one text and of two. */
export const seed: Seed = {
  properties: { companies: [{ name: 'customer_number', hasUniqueValue: true }] },
  schemas: [{ name: 'vendor', objectTypeId: '2-500', labels: { singular: 'Vendor', plural: 'Vendors' } }],
  labels: [
    { from: 'contacts', to: 'companies', name: 'billing_contact', label: 'Billing contact' },
    { from: 'contacts', to: 'companies', name: 'advisor', label: 'Advisor', inverseLabel: 'Advised by' },
  ],
  records: {
    contacts: [
      { id: '101', properties: { email: 'ada@example.com' } },
      { id: '102', properties: { email: 'ben@example.com' } },
      { id: '103', properties: { email: 'chloe@example.com' } },
    ],
    companies: [
      { id: '201', properties: { customer_number: 'C-1', domain: 'one.example.com' } },
      { id: '202', properties: { customer_number: 'C-2', domain: 'shared.example.com' } },
      { id: '203', properties: { customer_number: 'C-3', domain: 'shared.example.com' } },
    ],
    '2-500': [{ id: '901' }],
  },
}

/** An emulator that holds it. */
export function aPortal(options: EmulatorOptions = {}): Emulator {
  const emulator = createEmulator(options)
  emulator.seed(seed)
  return emulator
}

/** The labels between two records as the portal holds them; undefined when they are not associated. */
export function labelsBetween(
  emulator: Emulator,
  fromId: string,
  toId: string,
): readonly string[] | undefined {
  const link = emulator.links('contacts', 'companies').find(({ from, to }) => from === fromId && to === toId)
  return link?.labels
}

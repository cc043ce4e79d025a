import type { EmulatorOptions, Seed } from '../../src/index.ts'

/** Token that the fuzzer sends; without it, or with another, every request has to be refused. */
export const TOKEN = 'interop-token'

/** The emulator as the documents describe HubSpot: record ids are text, as they are not on the real service. */
export const OPTIONS: EmulatorOptions = {
  idFormat: 'string',
  tokens: { access: { [TOKEN]: {} }, refresh: { 'interop-refresh-token': {} } },
  journal: { requests: 100_000, bodyCharacters: 1 },
}

// The same numbers in every object type, so that most paths the fuzzer puts together name a record. Each record
// has its own number as the value of a unique property too.
const records = Array.from({ length: 15 }, (_, index) => String(101 + index)).map((id) => ({
  id,
  properties: { code: id },
}))
const unique = [{ name: 'code', hasUniqueValue: true }]

/** What the fuzzer finds in the portal; the values in schemathesis.toml name it. */
export const PORTAL: Seed = {
  schemas: [{ name: 'vendor', objectTypeId: '2-555', properties: unique }],
  properties: { contacts: unique, companies: unique, deals: unique, tickets: unique },
  records: { contacts: records, companies: records, deals: records, tickets: records, '2-555': records },
  labels: [
    { from: 'contacts', to: 'contacts', name: 'friend', label: 'Friend', typeId: 700 },
    // Two of them have numbers that types of HubSpot have as well.
    ...[1, 279, 701, 703, 705, 707, 709, 711].map((typeId) => ({
      from: 'contacts',
      to: 'companies',
      name: `label_${typeId}`,
      label: `Label ${typeId}`,
      inverseLabel: `Label ${typeId} from the other side`,
      typeId,
      inverseTypeId: typeId + 1,
    })),
  ],
  limits: [{ from: 'contacts', to: 'deals', maxToObjectIds: 1 }],
}

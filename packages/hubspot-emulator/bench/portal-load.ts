import { type Load, timed } from './load.ts'

/** Contacts and companies of the portal; every contact can be linked to every company. */
export const CONTACTS = 10_000
/** The same for companies. */
export const COMPANIES = 100

// Ids as long as HubSpot's own are.
const FIRST_CONTACT = 101_000_000_000
const FIRST_COMPANY = 201_000_000_000

const BATCH = 2000
const PLAIN = '{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":279}'

/** Fills an emulator with records. */
export function addRecords(load: Load): Promise<void> {
  const ids = (count: number, first: number): object[] =>
    Array.from({ length: count }, (_, index) => ({ id: String(first + index) }))
  const records = { contacts: ids(CONTACTS, FIRST_CONTACT), companies: ids(COMPANIES, FIRST_COMPANY) }
  return load.send('POST', '/_emulator/seed', JSON.stringify({ records }))
}

/** Links so many pairs of records in batches of 2,000 and answers how many were linked in a second. */
export async function addLinks(load: Load, count: number): Promise<number> {
  const ROUND = 4
  let spent = 0
  for (let from = 0; from < count; from += ROUND * BATCH) {
    // Written before the clock runs: what is measured is the emulator, and both share the machine.
    const bodies = Array.from({ length: Math.min(ROUND, Math.ceil((count - from) / BATCH)) }, (_, index) =>
      batchFrom(from + index * BATCH, count),
    )
    spent += await timed(bodies.length, ROUND, (index) =>
      load.send('POST', '/crm/associations/2026-03/contacts/companies/batch/create', bodies[index] ?? ''),
    )
  }
  return (count / spent) * 1000
}

function batchFrom(first: number, end: number): string {
  const inputs: string[] = []
  for (let link = first; link < Math.min(first + BATCH, end); link++) {
    const contact = FIRST_CONTACT + (link % CONTACTS)
    const company = FIRST_COMPANY + Math.floor(link / CONTACTS)
    inputs.push(`{"from":{"id":"${contact}"},"to":{"id":"${company}"},"types":[${PLAIN}]}`)
  }
  return `{"inputs":[${inputs.join()}]}`
}

/** Links single pairs of records and answers how many requests were answered in a second. */
export async function putLinks(load: Load, count: number): Promise<number> {
  const spent = await timed(count, 16, (index) => {
    const contact = FIRST_CONTACT + (index % CONTACTS)
    const company = FIRST_COMPANY + (index % COMPANIES)
    const path = `/crm/objects/2026-03/contacts/${contact}/associations/companies/${company}`
    return load.send('PUT', path, `[${PLAIN}]`)
  })
  return (count / spent) * 1000
}

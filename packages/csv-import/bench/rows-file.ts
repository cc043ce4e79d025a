import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { RecordSeed } from '@hubspot-associations/emulator'

/** The labels of the portal; every row names both. */
export const labels: readonly string[] = ['Decision maker', 'Billing contact']

/** Rows of each contact, spread over the file. */
export const rowsPerContact = 2

// Ids as long as HubSpot's own are.
const firstContact = 101_000_000_000
const firstCompany = 201_000_000_000
// A prime, so that a contact's companies differ.
const companies = 10_007

const addressOf = (contact: number): string => `person.${contact}@example.com`

/** Writes a file with so many rows, each about a pair of its own, in no order; contacts by id or by e-mail address. */
export async function writeRowsFile(
  path: string,
  rows: number,
  contactBy: 'id' | 'email' = 'id',
): Promise<void> {
  const file = createWriteStream(path)
  file.write('contact,company,label\n')
  const label = labels.join(';')
  const stride = strideThrough(rows)
  for (let start = 0; start < rows; start += 1_000) {
    let text = ''
    for (let row = start; row < Math.min(start + 1_000, rows); row++) {
      const pair = (row * stride) % rows
      const contact = Math.floor(pair / rowsPerContact)
      const company = (contact * 31 + (pair % rowsPerContact)) % companies
      text += `${contactBy === 'id' ? firstContact + contact : addressOf(contact)},${firstCompany + company},${label}\n`
    }
    if (!file.write(text)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
}

/** The records that the first rows of such a file are about. */
export function portalRecords(contacts: number): Record<string, RecordSeed[]> {
  if (contacts === 0) return {}
  const seeds = (count: number, seed: (index: number) => RecordSeed): RecordSeed[] =>
    Array.from({ length: count }, (_, index) => seed(index))
  return {
    contacts: seeds(contacts, (index) => ({
      id: String(firstContact + index),
      properties: { email: addressOf(index) },
    })),
    companies: seeds(companies, (index) => ({ id: String(firstCompany + index) })),
  }
}

/** A step that visits each of so many numbers once before it comes back to the first. */
function strideThrough(count: number): number {
  let stride = Math.floor(count * 0.618) | 1
  while (commonDivisor(stride, count) !== 1) stride += 2
  return stride
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}

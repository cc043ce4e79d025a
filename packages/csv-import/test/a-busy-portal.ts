import type { Seed } from '@hubspot-associations/emulator'

const contacts = 4_000
const roles = [
  'Decision maker',
  'Billing contact',
  'Advisor',
  'Technical contact',
  'Former employee',
  'Shareholder',
]

/** A portal with a few thousand people, six labels and a limit; and rows about it, some of which are wrong. */
export const busyPortal: Seed = {
  records: {
    contacts: Array.from({ length: contacts }, (_, at) => ({
      id: String(at + 1),
      properties: { email: `person.${at + 1}@example.com` },
    })),
    companies: Array.from({ length: 60 }, (_, at) => ({ id: String(9_000 + at) })),
  },
  labels: roles.map((label, at) => ({ from: 'contacts', to: 'companies', name: `role_${at}`, label })),
  limits: [{ from: 'contacts', to: 'companies', label: 'Decision maker', maxToObjectIds: 1 }],
  associations: Array.from({ length: 500 }, (_, at) => ({
    from: 'contacts',
    fromId: String(at + 1),
    to: 'companies',
    toId: String(9_000 + (at % 60)),
  })),
}

/** One row in three has no label; a label is the rarer the later it stands in the list. */
function roleOf(number: number): string {
  if (number % 3 === 0) return ''
  return roles[Math.floor(((number % 97) / 97) ** 2 * roles.length)] ?? ''
}

function row(number: number): string {
  const contact = (number % contacts) + 1
  const company = 9_000 + (number % 60)
  if (number % 331 === 0) return `nobody.${number}@example.com,${company},`
  if (number % 487 === 0) return `person.${contact}@example.com,${company},Advisr`
  if (number % 1_009 === 0) return `person.${contact}@example.com,9.0E+03,`
  if (number % 1_511 === 0) return `person.${contact}@example.com,${company},"<img src=x onerror=alert(1)>"`
  return `person.${contact}@example.com,${company},${roleOf(number)}`
}

/** The rows as a CSV file. */
export const busyRows: string = `Email,CompanyId,Role\n${Array.from({ length: 12_000 }, (_, at) => row(at + 1)).join('\n')}\n`

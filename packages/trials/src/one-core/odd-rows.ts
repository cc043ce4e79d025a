import { codeOf, emailOf, linkedCompany, type PortalSize } from '../work/trial-portal.ts'
import type { TrialRow } from '../work/trial-rows.ts'

/** The portal that these rows are about. */
export const size: PortalSize = { contacts: 12, companies: 8 }

const emails = [
  emailOf(1),
  emailOf(2).toUpperCase(),
  ` ${emailOf(3)} `,
  'nobody@example.com',
  '',
  '   ',
  'not an address',
  `${'long'.repeat(60)}@example.com`,
  'quote"inside@example.com',
  'née@example.com',
]
const companies = [codeOf(1), codeOf(2).toLowerCase(), ` ${codeOf(3)}`, 'C-404', '', '0', 'C-1;C-2', '公司']
const roles = [
  '',
  'Chair',
  'chair',
  ' Member ; Guest ',
  'Chair;Chair',
  'Chairr',
  'Chair;Nothing',
  ';',
  'Primary',
  'billing_contact',
]

/**
 * A few hundred rows, good, bad and odd: each way to name a contact with each way to name a company and, in turn,
 * each way to name labels; and each of those on a pair that is linked already.
 */
export function oddRows(): TrialRow[] {
  const rows = emails.flatMap((email, one) =>
    companies.flatMap((company, other) =>
      [0, 3, 6].map((step) => ({
        email,
        company,
        role: roles[(one + other + step) % roles.length] ?? '',
        action: '',
      })),
    ),
  )
  const linked = roles.flatMap((role) =>
    [0, 3, 6].map((contact) => ({
      email: emailOf(contact),
      company: codeOf(linkedCompany(contact, size)),
      role,
      action: '',
    })),
  )
  return [...rows, ...linked, ...linked.slice(0, 5)]
}

import type { Seed } from '@hubspot-associations/emulator'

/** How large the portal of a trial is. */
export interface PortalSize {
  readonly contacts: number
  readonly companies: number
}

/** Labels that rows may carry, beside HubSpot's own Primary. */
export const labels = ['Chair', 'Member', 'Guest', 'Billing contact'] as const

/** The e-mail address of a contact, by its number from 0. */
export function emailOf(contact: number): string {
  return `person${contact}@example.com`
}

/** The number that another system gave a company, by its number from 0. */
export function codeOf(company: number): string {
  return `C-${company}`
}

/** Record ids as they are in the portal. */
export const ids = {
  contact: (contact: number): string => String(100_001 + contact),
  company: (company: number): string => String(900_001 + company),
}

/** The company that a contact may be linked to from the beginning, by its number. */
export function linkedCompany(contact: number, { companies }: Pick<PortalSize, 'companies'>): number {
  return contact % companies
}

/** A portal with links of its own: whatever a trial adds, these must survive it. */
export function trialPortal({ contacts, companies }: PortalSize): Seed {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
  return {
    properties: { companies: [{ name: 'erp_code', hasUniqueValue: true }] },
    records: {
      contacts: numbers(contacts).map((contact) => ({
        id: ids.contact(contact),
        properties: { email: emailOf(contact) },
      })),
      companies: numbers(companies).map((company) => ({
        id: ids.company(company),
        properties: { erp_code: codeOf(company) },
      })),
    },
    labels: labels.map((label) => ({
      from: 'contacts',
      to: 'companies',
      name: label.toLowerCase().replaceAll(' ', '_'),
      label,
    })),
    associations: numbers(contacts)
      .filter((contact) => contact % 3 === 0)
      .map((contact) => ({
        from: 'contacts',
        fromId: ids.contact(contact),
        to: 'companies',
        toId: ids.company(linkedCompany(contact, { companies })),
        labels: [labels[contact % labels.length] ?? labels[0]],
      })),
  }
}

import type { Chance } from './chance.ts'
import { codeOf, emailOf, labels, linkedCompany, type PortalSize } from './trial-portal.ts'

/** A row as it stands in the input: cells as text. */
export interface TrialRow {
  readonly email: string
  readonly company: string
  readonly role: string
  readonly action: string
}

/**
 * Rows of every kind that people bring: with labels and without, repeated, taking away what others add, and with
 * faults. One in a hundred makes a company primary, once per contact, so that the order of writes cannot matter.
 */
export function trialRows(count: number, size: PortalSize, chance: Chance): TrialRow[] {
  const rows: TrialRow[] = []
  const withPrimary = new Set<number>()
  while (rows.length < count) {
    const earlier = rows[Math.floor(chance.below(rows.length))]
    if (earlier !== undefined && chance.percent(5)) rows.push(earlier)
    else rows.push(freshRow(size, { chance, withPrimary }))
  }
  return rows
}

function freshRow(
  size: PortalSize,
  { chance, withPrimary }: { readonly chance: Chance; readonly withPrimary: Set<number> },
): TrialRow {
  const contact = Math.floor(chance.below(size.contacts))
  const row = {
    email: emailOf(contact),
    company: codeOf(
      chance.percent(25) ? linkedCompany(contact, size) : Math.floor(chance.below(size.companies)),
    ),
    role: roles(chance),
    action: '',
  }
  if (chance.percent(1) && !withPrimary.has(contact)) {
    withPrimary.add(contact)
    return { ...row, role: 'Primary' }
  }
  if (chance.percent(3)) return { ...row, role: '', action: 'unlink' }
  if (chance.percent(3)) return { ...row, role: labels[0], action: 'remove-label' }
  if (chance.percent(3)) return { ...row, action: 'set' }
  return chance.percent(4) ? faulty(row, chance) : row
}

function roles(chance: Chance): string {
  return labels.filter(() => chance.percent(30)).join(';')
}

function faulty(row: TrialRow, chance: Chance): TrialRow {
  const faults: TrialRow[] = [
    { ...row, email: `nobody${Math.floor(chance.below(1_000))}@example.com` },
    { ...row, company: '' },
    { ...row, role: 'Chairr' },
    { ...row, action: 'destroy' },
  ]
  return faults[Math.floor(chance.below(faults.length))] ?? row
}

/** The rows as a CSV file. No cell needs quotes. */
export function csvOf(rows: readonly TrialRow[]): string {
  const lines = rows.map(({ email, company, role, action }) => [email, company, role, action].join(','))
  return ['Email,Company,Role,Action', ...lines, ''].join('\n')
}

/** How the columns of that file are to be understood. */
export const csvFlags: readonly string[] = [
  ...['--from', 'contacts:email=Email'],
  ...['--to', 'companies:erp_code=Company'],
  ...['--label', 'Role'],
  ...['--action', 'Action'],
]

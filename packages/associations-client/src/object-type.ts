// The second half of each id, after `0-`. Documented: tables of the guides "Understanding the CRM APIs" and "Using object APIs".
const IDS = {
  contacts: 1,
  companies: 2,
  deals: 3,
  tickets: 5,
  products: 7,
  line_items: 8,
  quotes: 14,
  communications: 18,
  feedback_submissions: 19,
  tasks: 27,
  notes: 46,
  meetings: 47,
  calls: 48,
  emails: 49,
  invoices: 53,
  marketing_events: 54,
  subscriptions: 69,
  goals: 74,
  discounts: 84,
  fees: 85,
  taxes: 86,
  payments: 101,
  users: 115,
  postal_mail: 116,
  orders: 123,
  leads: 136,
  carts: 142,
  services: 162,
  courses: 410,
  listings: 420,
  appointments: 421,
  projects: 970,
} as const

/** Every standard object type with its id; the engine suggests these names when one is mistyped. */
export const STANDARD_OBJECT_TYPE_IDS: Readonly<Record<StandardObjectType, string>> = Object.fromEntries(
  Object.entries(IDS).map(([name, number]) => [name, `0-${number}`]),
) as Record<StandardObjectType, string>

/** Name of an object type that every portal has, as paths use it. */
export type StandardObjectType = keyof typeof IDS

/** Names that paths use beside the regular plural. */
const OTHER_NAMES: Readonly<Record<string, StandardObjectType>> = {
  company: 'companies',
  tax: 'taxes',
  goal_targets: 'goals',
  goal_target: 'goals',
  commerce_payments: 'payments',
  commerce_payment: 'payments',
}

/**
 * The objectTypeId behind a name or id: `Contact`, `contacts` and `0-1` all give `0-1`.
 * Undefined for custom object names, which only the portal's schemas can tell.
 */
export function objectTypeId(nameOrId: string): string | undefined {
  const name = nameOrId
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  if (/^\d+_\d+$/.test(name)) return name.replace('_', '-')
  const ids: Readonly<Record<string, number>> = IDS
  const plural = OTHER_NAMES[name] ?? (Object.hasOwn(IDS, name) ? name : `${name}s`)
  return Object.hasOwn(IDS, plural) ? `0-${ids[plural]}` : undefined
}

/** Tells whether two spellings mean the same object type. */
export function isSameObjectType(one: string, other: string): boolean {
  return (objectTypeId(one) ?? one.toLowerCase()) === (objectTypeId(other) ?? other.toLowerCase())
}

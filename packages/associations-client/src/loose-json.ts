/** JSON that nobody vouches for: HubSpot's guide says to treat every field as optional. */
export type Loose = Readonly<Record<string, unknown>>

const NOTHING: Loose = {}

/** The value as an object to look fields up in; empty when it is none. */
export function looseObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : NOTHING
}

/** The objects of a list; empty when the value is no list. */
export function looseList(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.map(looseObject) : []
}

/** An id as a string, whether the wire had a string or a number; undefined when it is neither. */
export function looseId(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** A text; undefined when the value is none or empty. */
export function looseText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A number, also when the wire had it as digits in a string. */
export function looseNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The strings of a list, numbers among them turned into strings. */
export function looseTexts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  if (value.every((text) => typeof text === 'string')) return value
  return value.map(looseId).filter((text) => text !== undefined)
}

/** A map of lists of strings, as HubSpot's error contexts are. */
export function looseContext(value: unknown): Readonly<Record<string, readonly string[]>> | undefined {
  const entries = Object.entries(looseObject(value)).map(
    ([key, list]) => [key, looseTexts(Array.isArray(list) ? list : [list])] as const,
  )
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

import { isGiven, MappingError, parseWord, textOf } from '@hubspot-associations/engine'

/** The keys of an object of unknown shape. */
export type Fields = Readonly<Record<string, unknown>>

/** Reads a text; forms send an empty one for a field that was left alone. */
export function textOr<Otherwise>(value: unknown, path: string, otherwise: Otherwise): string | Otherwise {
  return isGiven(value) && value !== '' ? textOf(value, path) : otherwise
}

/** Reads a text that has no default. */
export function requiredText(value: unknown, path: string): string {
  if (!isGiven(value) || value === '') throw new MappingError(`${path} is missing`)
  return textOf(value, path)
}

/** Reads one of a few words that has no default. */
export function requiredWord<Word extends string>(
  value: unknown,
  path: string,
  words: readonly Word[],
): Word {
  const word = parseWord(value, path, words)
  if (word === undefined) throw new MappingError(`${path} is missing; it is one of ${words.join(', ')}`)
  return word
}

/** Reads a number between two others. */
export function numberOf(
  fields: Fields,
  key: string,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const value = fields[key]
  if (!isGiven(value)) return otherwise
  if (typeof value === 'number' && value >= least && value <= most) return value
  throw new MappingError(`${key} must be a number from ${least} to ${most}`)
}

import { suggestion } from './nearest-names.ts'

/** A mapping that cannot be understood. The message names the key, what is wrong and what fits. */
export class MappingError extends Error {
  override readonly name = 'MappingError' as const
}

/** The keys of an object of unknown shape. */
export type Fields = Readonly<Record<string, unknown>>

/** Reads an object that may have no other keys than these. */
export function parseObject(value: unknown, path: string, keys: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MappingError(`${path} must be an object with ${keys.join(', ')}, got ${kind(value)}`)
  for (const key of Object.keys(value))
    if (!keys.includes(key)) throw new MappingError(`${path} has no key "${key}"; ${suggestion(key, keys)}`)
  return value as Fields
}

/** Reads the texts that are given among these keys; absent and null are left out. */
export function parseTexts<Key extends string>(
  fields: Fields,
  path: string,
  keys: readonly Key[],
): { readonly [K in Key]?: string } {
  const entries = keys
    .filter((key) => isGiven(fields[key]))
    .map((key) => [key, textOf(fields[key], `${path}.${key}`)])
  return Object.fromEntries(entries)
}

/** Reads one of a few words; undefined when it is left out. */
export function parseWord<Word extends string>(
  value: unknown,
  path: string,
  words: readonly Word[],
): Word | undefined {
  if (!isGiven(value)) return undefined
  const word = words.find((each) => each === value)
  if (word !== undefined) return word
  const hint = typeof value === 'string' ? suggestion(value, words) : `it must be one of ${words.join(', ')}`
  throw new MappingError(
    `${path} cannot be ${typeof value === 'string' ? `"${value}"` : kind(value)}; ${hint}`,
  )
}

/** Reads a list, or a single entry in place of a list of one; undefined when it is left out. */
export function parseList<Entry>(
  value: unknown,
  path: string,
  parse: (entry: unknown, path: string) => Entry,
): readonly Entry[] | undefined {
  if (!isGiven(value)) return undefined
  if (!Array.isArray(value)) return [parse(value, path)]
  return value.map((entry, index) => parse(entry, `${path}[${index}]`))
}

/** Reads names with what each stands for; undefined when it is left out. */
export function parseNames(
  value: unknown,
  path: string,
  { form, isEmptyAllowed = false }: { readonly form: string; readonly isEmptyAllowed?: boolean },
): Readonly<Record<string, string>> | undefined {
  if (!isGiven(value)) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MappingError(`${path} must be a list of ${form}`)
  for (const [name, meaning] of Object.entries(value))
    if (typeof meaning !== 'string' || (meaning === '' && !isEmptyAllowed))
      throw new MappingError(`${path}["${name}"] must be a text, got ${kind(meaning)}`)
  return value as Readonly<Record<string, string>>
}

/** Reads a text that is not empty. */
export function textOf(value: unknown, path: string): string {
  if (typeof value === 'string' && value !== '') return value
  throw new MappingError(`${path} must be a text, got ${kind(value)}`)
}

/** Tells whether a key says anything; files often spell out null for nothing. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** An object without the keys that say nothing. */
export function givenOnly<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

function kind(value: unknown): string {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  if (value === '') return 'an empty text'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

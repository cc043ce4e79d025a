/** What a flag in a config file holds. */
export type DefaultKind = 'text' | 'path' | 'switch'

/** The value of a flag. */
export type DefaultValue = string | boolean

/**
 * The flags that can have a default. Those that change what rows ask for are not among them: a command that
 * removes associations should say so itself.
 */
export const defaultKinds: ReadonlyMap<string, DefaultKind> = new Map([
  ['mapping', 'text'],
  ['separator', 'text'],
  ['create-missing-labels', 'switch'],
  ['max-rejects', 'text'],
  ['rejects', 'path'],
  ['report', 'path'],
  ['json', 'switch'],
  ['log', 'text'],
  ['token-file', 'path'],
  ['base-url', 'text'],
  ['emulator', 'switch'],
  ['emulator-seed', 'path'],
])

/** Reads the value of a flag; undefined when it is of another kind. Numbers are texts to a command line. */
export function parseDefault(kind: DefaultKind, value: unknown): DefaultValue | undefined {
  if (kind === 'switch') return typeof value === 'boolean' ? value : undefined
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

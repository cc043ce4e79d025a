const yes: ReadonlySet<string> = new Set(['true', 't', 'yes', 'y', '1', 'x'])
const no: ReadonlySet<string> = new Set(['false', 'f', 'no', 'n', '0'])

/** Reads yes or no as files write it, in any letter case; undefined when it is neither. */
export function parseBoolean(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}

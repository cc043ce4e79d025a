/** Gives the name that a spelling stands for, or the spelling itself. */
export type Rename = (text: string) => string

/** Prepares a list of spellings: exact ones come first, then any letter case. */
export function renamer(names: Readonly<Record<string, string>> = {}): Rename {
  const exact = new Map(Object.entries(names))
  if (exact.size === 0) return (text) => text
  const folded = new Map([...exact].reverse().map(([spelling, name]) => [spelling.toLowerCase(), name]))
  return (text) => exact.get(text) ?? folded.get(text.toLowerCase()) ?? text
}

import type { ObjectPair } from './object-pair.ts'

/**
 * The internal name for a label that is created from its text. HubSpot wants it unique in the portal,
 * without hyphens and not beginning with a digit (documented), so it carries the pair.
 */
export function labelName(text: string, { from, to }: ObjectPair): string {
  const words = [from.name, to.name, text].map((part) => plainWord(part)).filter((part) => part !== '')
  const joined = words.join('_')
  const name = /^\d/.test(joined) ? `label_${joined}` : joined
  // Texts that differ only in signs or script would otherwise share a name.
  return isPlain(text) ? name : `${name}_${checksum(text)}`
}

function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

function isPlain(text: string): boolean {
  return /^[A-Za-z0-9 ]+$/.test(text)
}

function checksum(text: string): string {
  let sum = 0
  for (const character of text) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  return sum.toString(36)
}

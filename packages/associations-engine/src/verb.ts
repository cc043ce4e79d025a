/**
 * What a row asks for.
 * - `add`: the pair is associated and has these labels, beside those it has.
 * - `set`: the pair is associated and has exactly these labels. HubSpot-defined ones, such as Primary, stay.
 * - `remove-label`: the pair has none of these labels any more; it stays associated.
 * - `unlink`: the pair is not associated any more.
 */
export type Verb = 'add' | 'set' | 'remove-label' | 'unlink'

/** Every verb, the usual one first. */
export const verbs: readonly Verb[] = ['add', 'set', 'remove-label', 'unlink']

/** Reads a verb as people write it, in any letter case and with blanks or underscores for hyphens. */
export function parseVerb(text: string): Verb | undefined {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return verbs.find((verb) => verb === wanted)
}

import type { Emulator } from '@hubspot-associations/emulator'

/** Every link of the trial's object pair with all of its types, one a line, so that two portals can be compared. */
export function linksOf(emulator: Emulator): string {
  return emulator
    .links('contacts', 'companies')
    .map(({ from, to, types }) => `${from} ${to} ${types.map(typeText).sort()}`)
    .sort()
    .join('\n')
}

function typeText({ category, typeId }: { readonly category: string; readonly typeId: number }): string {
  return `${category} ${typeId}`
}

/** How many lines of two such texts differ, and the first of them; undefined when none does. */
export function linkDifference(wanted: string, got: string): string | undefined {
  const [one, other] = [new Set(wanted.split('\n')), new Set(got.split('\n'))]
  const missing = [...one].filter((line) => !other.has(line))
  const extra = [...other].filter((line) => !one.has(line))
  if (missing.length + extra.length === 0) return undefined
  return `${missing.length} links lack or differ (${missing[0] ?? '-'}), ${extra.length} should not be so (${extra[0] ?? '-'})`
}

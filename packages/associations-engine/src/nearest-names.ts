import leven from 'leven'

/** Up to three of `names` that `wanted` was probably meant to be, nearest first. */
export function nearestNames(wanted: string, names: Iterable<string>): string[] {
  const lower = wanted.toLowerCase()
  const reach = Math.max(2, Math.floor(wanted.length / 3))
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceTo(lower, name.toLowerCase(), reach) }))
    .filter(({ distance }) => distance <= reach)
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** "Did you mean …?" for the nearest names, or what there is when none is near. Empty when there is nothing. */
export function suggestion(wanted: string, names: readonly string[]): string {
  const near = nearestNames(wanted, names).map((name) => `"${name}"`)
  if (near.length > 0) return `did you mean ${near.join(' or ')}?`
  if (names.length === 0) return ''
  const shown = names.slice(0, 8).map((name) => `"${name}"`)
  return `there ${shown.length === 1 ? 'is' : 'are'} ${shown.join(', ')}${names.length > 8 ? ', …' : ''}`
}

function distanceTo(wanted: string, name: string, reach: number): number {
  // A name that merely adds words ("Billing" for "Billing contact") is near, however long they are.
  if (wanted.length > 2 && (name.includes(wanted) || wanted.includes(name))) return 1
  return Math.abs(wanted.length - name.length) > reach ? reach + 1 : leven(wanted, name)
}

/** How two values stand to each other: below 0, 0 or above 0; undefined if they cannot be compared. */
export function compareValues(one: string, other: string): number | undefined {
  for (const read of [numberIn, timeIn]) {
    const [first, second] = [read(one), read(other)]
    if (first !== undefined && second !== undefined) return first - second
  }
  const isText = [one, other].every((value) => numberIn(value) === undefined && timeIn(value) === undefined)
  const [first, second] = [one.toLowerCase(), other.toLowerCase()]
  return isText ? Number(first > second) - Number(first < second) : undefined
}

function numberIn(value: string): number | undefined {
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined
}

// Dates are stored as text and searched for as text or as milliseconds since 1970 (documented).
function timeIn(value: string): number | undefined {
  if (/^\d{11,}$/.test(value)) return Number(value)
  const time = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}

/** Makes the test whether a text has a word; `*` in the word stands for anything (documented). */
export function tokenMatcher(word: string): (value: string) => boolean {
  const parts = word
    .toLowerCase()
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`^${parts.join('.*')}$`)
  return (value) => tokensOf(value).some((token) => pattern.test(token))
}

/** The words of a text: what stands between spaces, and what stands between signs. */
export function tokensOf(value: string): string[] {
  const text = value.toLowerCase()
  return [...text.split(/\s+/), ...text.split(/[^\p{L}\p{N}]+/u)]
}

/**
 * The id as a string, the way requests carry it.
 * @throws TypeError when it is empty, or a number that has lost digits already.
 */
export function requireId(id: unknown, what: string): string {
  if (typeof id === 'string' && isSafeInPath(id)) return id.trim()
  if (typeof id === 'number' && Number.isSafeInteger(id)) return String(id)
  if (typeof id === 'number') {
    throw new TypeError(`${what} ${id} is not a safe integer, its digits are lost; pass ids as strings`)
  }
  throw new TypeError(`${what} must be a record id as a string of digits, got ${describe(id)}`)
}

/**
 * The object type as it goes into a path.
 * @throws TypeError when it is empty.
 */
export function requireObjectType(objectType: unknown, what: string): string {
  if (typeof objectType === 'string' && isSafeInPath(objectType)) return objectType.trim()
  throw new TypeError(
    `${what} must be an object type such as 'contacts' or '0-1', got ${describe(objectType)}`,
  )
}

/** Dots alone would climb up the path and address something else. */
function isSafeInPath(text: string): boolean {
  const first = text.charCodeAt(0)
  // The quick way for ids, which begin with a digit.
  return (first >= 48 && first <= 57) || !/^[\s.]*$/.test(text)
}

function describe(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : value === null ? 'null' : typeof value
}

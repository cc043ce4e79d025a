/** Where a member of a JSON object stands in its text. */
export interface JsonMember {
  readonly key: string
  /** The value's first character, and the one after its last. */
  readonly start: number
  readonly end: number
}

/** The members of the object that begins at `start`, in a text that is known to be JSON. */
export function* jsonMembers(text: string, start: number): Generator<JsonMember, void, undefined> {
  let at = skipBlanks(text, start + 1)
  while (text[at] === '"') {
    const keyEnd = endOfString(text, at)
    const valueStart = skipBlanks(text, skipBlanks(text, keyEnd) + 1)
    const valueEnd = endOfValue(text, valueStart)
    yield { key: JSON.parse(text.slice(at, keyEnd)), start: valueStart, end: valueEnd }
    // Past the comma, or past the closing brace.
    at = skipBlanks(text, skipBlanks(text, valueEnd) + 1)
  }
}

/** The member with a key: the last of several, as JSON takes it. */
export function lastMember(text: string, start: number, key: string): JsonMember | undefined {
  let found: JsonMember | undefined
  for (const member of jsonMembers(text, start)) if (member.key === key) found = member
  return found
}

function skipBlanks(text: string, at: number): number {
  let end = at
  while (' \t\r\n'.includes(text[end] ?? '-')) end++
  return end
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function endOfScalar(text: string, start: number): number {
  let end = start
  while (!',]} \t\r\n'.includes(text[end] ?? ',')) end++
  return end
}

function endOfValue(text: string, start: number): number {
  const first = text[start]
  if (first === '"') return endOfString(text, start)
  if (first !== '{' && first !== '[') return endOfScalar(text, start)
  let depth = 0
  for (let at = start; ; ) {
    const sign = text[at]
    if (sign === '"') {
      at = endOfString(text, at)
      continue
    }
    if (sign === '{' || sign === '[') depth++
    if (sign === '}' || sign === ']') depth--
    at++
    if (depth === 0) return at
  }
}

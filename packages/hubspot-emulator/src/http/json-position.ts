/** Where in a JSON text the value at a JSON pointer ends, as "line 1, column 3". The text must be valid JSON. */
export function jsonPosition(text: string, pointer: string): string {
  const path = pointer.split('/').slice(1).map(unescapeSegment)
  let at = skipSpace(text, 0)
  for (const segment of path)
    at = text[at] === '[' ? elementStart(text, at, Number(segment)) : memberStart(text, at, segment)
  return lineAndColumn(text, valueEnd(text, at) - 1)
}

/** A position in a text as people and parsers count: from 1. */
export function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  return `line ${line}, column ${at - before.lastIndexOf('\n')}`
}

const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~')

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++
  return at
}

function elementStart(text: string, open: number, index: number): number {
  let at = skipSpace(text, open + 1)
  for (let skipped = 0; skipped < index; skipped++) at = afterComma(text, valueEnd(text, at))
  return at
}

function memberStart(text: string, open: number, name: string): number {
  let at = skipSpace(text, open + 1)
  for (;;) {
    const keyEnd = stringEnd(text, at)
    const key: unknown = JSON.parse(text.slice(at, keyEnd))
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1)
    if (key === name) return value
    at = afterComma(text, valueEnd(text, value))
  }
}

const afterComma = (text: string, end: number): number => skipSpace(text, skipSpace(text, end) + 1)

function stringEnd(text: string, open: number): number {
  let at = open + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function valueEnd(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; ) {
    const character = text.charAt(at)
    if (character === '"') at = stringEnd(text, at)
    else if (depth === 0 && ',]} \t\n\r'.includes(character)) return at
    else {
      if ('[{'.includes(character)) depth++
      if (']}'.includes(character)) depth--
      at++
    }
    if (depth === 0 && '"]}'.includes(character)) return at
  }
  return text.length
}

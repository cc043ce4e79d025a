const INDENT = 2
const LINE = 64

/** JSON in lines that a person can read, short objects and arrays in one; any other text as it is. */
export function readable(text: string): string {
  try {
    return write(JSON.parse(text), '')
  } catch {
    return text
  }
}

function write(value: unknown, indent: string): string {
  const short = inOneLine(value)
  if (short.length + indent.length <= LINE || typeof value !== 'object' || value === null) return short
  const deeper = indent + ' '.repeat(INDENT)
  const lines = Array.isArray(value)
    ? value.map((item) => deeper + write(item, deeper))
    : Object.entries(value).map(([key, item]) => `${deeper}${JSON.stringify(key)}: ${write(item, deeper)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}

function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(inOneLine).join(', ')}]`
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

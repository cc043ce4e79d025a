// A string literal, or a number token. Strings come first so that digits inside them are left alone.
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const LONG_INTEGER = /^-?\d{16,}$/
// Number.MAX_SAFE_INTEGER has 16 digits; shorter integers are exact.
const LONG = 16
const HALF = 8

/**
 * Parses JSON without rounding: integers too long for a number come out as strings.
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(hasLongDigits(text) ? quoteLongIntegers(text) : text)
}

/** Looks at every 16th character only: a run of 16 digits cannot hide between them. */
function hasLongDigits(text: string): boolean {
  for (let at = LONG - 1; at < text.length; at += LONG) {
    // A run that holds this place reaches eight places to one side of it at least.
    if (!isDigit(text, at) || !(isDigit(text, at - HALF) || isDigit(text, at + HALF))) continue
    let [start, end] = [at, at]
    while (isDigit(text, start - 1)) start--
    while (isDigit(text, end + 1)) end++
    if (end - start + 1 >= LONG) return true
  }
  return false
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function quoteLongIntegers(text: string): string {
  return text.replace(STRING_OR_NUMBER, (token) => (LONG_INTEGER.test(token) ? `"${token}"` : token))
}

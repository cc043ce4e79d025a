// A string literal, or a number token. Strings come first so that digits inside them are left alone.
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
const LONG_INTEGER = /^-?\d{16,}$/
// Number.MAX_SAFE_INTEGER has 16 digits; shorter integers are exact.
const LONG = 16
const QUARTER = 4

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
    // Most runs are short, and strides of a quarter tell so soonest.
    if (isDigit(text, at) && runOf(text, at, QUARTER) >= LONG - QUARTER && runOf(text, at, 1) >= LONG - 1)
      return true
  }
  return false
}

/** How far digits reach from this place to both sides, looking at every `stride`th character. */
function runOf(text: string, at: number, stride: number): number {
  let [start, end] = [at, at]
  while (isDigit(text, start - stride)) start -= stride
  while (isDigit(text, end + stride)) end += stride
  return end - start
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

function quoteLongIntegers(text: string): string {
  return text.replace(STRING_OR_NUMBER, (token) => (LONG_INTEGER.test(token) ? `"${token}"` : token))
}

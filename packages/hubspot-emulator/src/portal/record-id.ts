/** Reads a record id as HubSpot writes them: decimal digits; undefined for anything else. */
export function parseRecordId(text: string): number | undefined {
  // Up to 2 ** 53, because ids travel as JSON numbers in HubSpot's answers; 16 digits are past that.
  if (text.length === 0 || text.length > 16) return undefined
  let id = 0
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9 || (digit === 0 && at === 0)) return undefined
    id = id * 10 + digit
  }
  return Number.isSafeInteger(id) ? id : undefined
}

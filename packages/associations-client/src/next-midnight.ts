const DAY_MS = 86_400_000

/** Tells whether the host knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    localTime(0, name)
    return true
  } catch {
    return false
  }
}

/** The next midnight in a time zone, in milliseconds since the epoch. `timeZone` is an IANA name. */
export function nextMidnight(now: number, timeZone: string): number {
  const tomorrow = localTime(now, timeZone) + DAY_MS
  const midnight = tomorrow - (tomorrow % DAY_MS)
  // The offset may change on the way (daylight saving), so it is asked again near the answer.
  const guess = midnight - (localTime(now, timeZone) - now)
  return midnight - (localTime(guess, timeZone) - guess)
}

/** The wall clock of the zone, written as if it were UTC. Swedish is written as ISO 8601 is. */
function localTime(at: number, timeZone: string): number {
  return Date.parse(`${new Date(at).toLocaleString('sv', { timeZone }).replace(' ', 'T')}Z`)
}

/** The next midnight in a time zone, in milliseconds since 1970: when HubSpot's daily quota starts anew. */
export function nextMidnight(now: number, timeZone: string): number {
  const { year, month, day } = localDate(now, timeZone)
  const wanted = Date.UTC(year, month - 1, day + 1)
  // The offset at midnight may differ from the one now when the clocks change in between.
  const guess = wanted - offsetMs(now, timeZone)
  return wanted - offsetMs(guess, timeZone)
}

/** How far a time zone is ahead of UTC at a moment, in milliseconds. */
export function offsetMs(at: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = localDate(at, timeZone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
}

interface LocalDate {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

function localDate(at: number, timeZone: string): LocalDate {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

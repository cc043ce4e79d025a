import { lastMember } from './json-members.ts'

/** What a destination tells about the records since the stream's previous STATE. */
export interface StateStats {
  readonly records: number
  readonly rejected: number
}

/**
 * The line of a STATE message with `destinationStats` put into it and nothing else touched: a state belongs to
 * the source and the platform, and parsing and printing it would change big integers and the form of numbers.
 */
export function spliceStats(line: string, stats: StateStats): string {
  const state = lastMember(line, line.indexOf('{'), 'state')
  if (state === undefined) return line
  const known = lastMember(line, state.start, 'destinationStats')
  const text = statsText(stats)
  if (known !== undefined) return line.slice(0, known.start) + text + line.slice(known.end)
  const inside = line.slice(state.start + 1)
  const comma = /^\s*}/.test(inside) ? '' : ','
  return `${line.slice(0, state.start + 1)}"destinationStats":${text}${comma}${inside}`
}

// The protocol writes counts with a decimal point.
function statsText({ records, rejected }: StateStats): string {
  const counts = `"recordCount":${records - rejected}.0`
  return rejected === 0 ? `{${counts}}` : `{${counts},"rejectedRecordCount":${rejected}.0}`
}

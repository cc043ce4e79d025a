import { jsonMembers } from './json-members.ts'

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
  const state = lastOf(line, line.indexOf('{'), 'state')
  if (state === undefined) return line
  const known = lastOf(line, state.start, 'destinationStats')
  const text = statsText(stats)
  if (known !== undefined) return line.slice(0, known.start) + text + line.slice(known.end)
  const inside = line.slice(state.start + 1)
  const comma = /^\s*}/.test(inside) ? '' : ','
  return `${line.slice(0, state.start + 1)}"destinationStats":${text}${comma}${inside}`
}

/** JSON takes the last of several members with one key. */
function lastOf(line: string, start: number, key: string): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined
  for (const member of jsonMembers(line, start)) if (member.key === key) found = member
  return found
}

// The protocol writes counts with a decimal point.
function statsText({ records, rejected }: StateStats): string {
  const counts = `"recordCount":${records - rejected}.0`
  return rejected === 0 ? `{${counts}}` : `{${counts},"rejectedRecordCount":${rejected}.0}`
}

import { type JsonMember, jsonMembers, lastMember } from './json-members.ts'
import { literal } from './literal.ts'

/** The data of a line that is spelled like the one learnt from but for its texts, whole numbers and nulls; else undefined. */
export type RecordShape = (line: string) => Readonly<Record<string, unknown>> | undefined

// Texts that JSON spells as they are, and whole numbers that are exact and spelled in one way only.
const wholeNumber = '0|[1-9]\\d{0,14}'
const value = `(?:"([^"\\\\\\0-\\x1f]*)"|(${wholeNumber})|null)`
const isValue = new RegExp(`^${value}$`)
// Longer lines take their time elsewhere.
const [longestLine, mostValues] = [10_000, 100]

/**
 * Learns from the line of a RECORD message, whose data are given; undefined where there is nothing to learn. Lines of
 * a stream mostly differ in their values alone, and a pattern finds those at a fraction of what JSON.parse takes.
 */
export function learnShape(line: string, data: Readonly<Record<string, unknown>>): RecordShape | undefined {
  if (line.length > longestLine) return undefined
  const { values, sentAt } = placesIn(line)
  const slots = values.filter(({ start, end }) => isValue.test(line.slice(start, end)))
  if (slots.length === 0 || slots.length > mostValues) return undefined
  let [source, at] = ['', 0]
  for (const { start, end } of slots) {
    source += literal(line.slice(at, start)) + value
    at = end
  }
  if (sentAt !== undefined) {
    source += `${literal(line.slice(at, sentAt.start))}(?:${wholeNumber})`
    at = sentAt.end
  }
  const pattern = new RegExp(`^${source}${literal(line.slice(at))}$`)
  return reader(
    pattern,
    slots.map(({ key }) => key),
    data,
  )
}

interface Places {
  /** The values of the data. */
  readonly values: readonly JsonMember[]
  /** The time at which the record was sent, which is another in every line. */
  readonly sentAt: JsonMember | undefined
}

function placesIn(line: string): Places {
  const record = lastMember(line, line.indexOf('{'), 'record')
  const data = record && lastMember(line, record.start, 'data')
  if (record === undefined || data === undefined) return nothing
  const values = [...jsonMembers(line, data.start)]
  const keys = new Set(values.map(({ key }) => key))
  // Of two with one key the last one counts, and this key is not like others when it is assigned.
  if (keys.size < values.length || keys.has('__proto__')) return nothing
  const sentAt = lastMember(line, record.start, 'emitted_at')
  const isUsual =
    sentAt !== undefined && sentAt.start > data.end && /^\d+$/.test(line.slice(sentAt.start, sentAt.end))
  return { values, sentAt: isUsual ? sentAt : undefined }
}

const nothing: Places = { values: [], sentAt: undefined }

function reader(
  pattern: RegExp,
  keys: readonly string[],
  like: Readonly<Record<string, unknown>>,
): RecordShape {
  return (line) => {
    const found = pattern.exec(line)
    if (found === null) return undefined
    const data: Record<string, unknown> = { ...like }
    for (let at = 0; at < keys.length; at++) {
      const [text, number] = [found[2 * at + 1], found[2 * at + 2]]
      data[keys[at] as string] = text === undefined ? toNumber(number) : copied(text)
    }
    return data
  }
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

// From this length on V8 takes a part of a text for a view of the whole, and would keep the whole chunk that the line
// came in for as long as anybody remembers the value.
const shortestView = 13

function copied(text: string): string {
  return text.length < shortestView ? text : JSON.parse(`"${text}"`)
}

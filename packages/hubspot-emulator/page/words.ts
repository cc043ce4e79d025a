import type { ControlAssociationType, JournalEvent } from '../src/control/control-api.ts'

/** A number of things in words: `1 record`, `2 records`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`
}

/** The time of day of an ISO text, to the second. */
export function timeOfDay(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB')
}

/** Cuts a text that has no room. */
export function shortened(text: string, length: number): string {
  const letters = [...text]
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}

/** The texts of those types that have one. */
export function labelsOf(types: readonly ControlAssociationType[]): string[] {
  return types.flatMap(({ label }) => (label === null ? [] : [label]))
}

/** An object type's name as a word for people: `p123_vendor` is a vendor. */
export function objectWord(name: string): string {
  return name.replace(/^p\d+_/, '').replaceAll('_', ' ')
}

/** How a request ended, in a word. */
export function endingOf({ status, fault }: Pick<JournalEvent, 'status' | 'fault'>): string {
  if (status !== null) return String(status)
  return fault === 'drop' ? 'drop' : '···'
}

/** How a request's end is to be coloured. */
export function toneOf({ status, fault }: Pick<JournalEvent, 'status' | 'fault'>): string {
  if (status === null) return fault === 'drop' ? 'bad' : 'quiet'
  if (status >= 500) return 'bad'
  if (status >= 400 || status === 207) return 'warn'
  return 'good'
}

/** A duration in words; a fraction of a millisecond is not worth a number. */
export function durationWords(ms: number): string {
  if (ms < 1) return '<1 ms'
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

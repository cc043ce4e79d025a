import type { Fault } from '../src/http/fault.ts'

/** A kind of trouble to choose. */
export interface FaultChoice {
  readonly key: string
  readonly group: 'Refusals' | 'Server errors' | 'Connection' | 'Answers that mislead'
  readonly text: string
  readonly fault: Fault
}

const LATE_MS = 3000

/** The kinds of trouble that the page offers; the control API knows more. */
export const FAULT_CHOICES: readonly FaultChoice[] = [
  {
    key: '429',
    group: 'Refusals',
    text: '429 ten seconds are full',
    fault: { kind: 'status', status: 429, policy: 'TEN_SECONDLY_ROLLING' },
  },
  {
    key: '429-daily',
    group: 'Refusals',
    text: '429 the day is full',
    fault: { kind: 'status', status: 429, policy: 'DAILY' },
  },
  {
    key: '429-second',
    group: 'Refusals',
    text: '429 too many searches',
    fault: { kind: 'status', status: 429, policy: 'SECONDLY' },
  },
  { key: '401', group: 'Refusals', text: '401 unauthorized', fault: { kind: 'status', status: 401 } },
  { key: '403', group: 'Refusals', text: '403 forbidden', fault: { kind: 'status', status: 403 } },
  {
    key: '5xx',
    group: 'Server errors',
    text: '5xx, one by chance',
    fault: { kind: 'status', status: '5xx' },
  },
  { key: '500', group: 'Server errors', text: '500 internal error', fault: { kind: 'status', status: 500 } },
  { key: '502', group: 'Server errors', text: '502 bad gateway', fault: { kind: 'status', status: 502 } },
  { key: '503', group: 'Server errors', text: '503 unavailable', fault: { kind: 'status', status: 503 } },
  {
    key: 'drop-before',
    group: 'Connection',
    text: 'drop, nothing done',
    fault: { kind: 'drop', when: 'beforeWrite' },
  },
  {
    key: 'drop-after',
    group: 'Connection',
    text: 'drop, everything done',
    fault: { kind: 'drop', when: 'afterWrite' },
  },
  {
    key: 'delay',
    group: 'Connection',
    text: `${LATE_MS / 1000} s late`,
    fault: { kind: 'delay', ms: LATE_MS },
  },
  { key: 'truncate', group: 'Answers that mislead', text: 'JSON cut in half', fault: { kind: 'truncate' } },
  {
    key: 'nothing',
    group: 'Answers that mislead',
    text: 'success, nothing done',
    fault: { kind: 'nothing' },
  },
  {
    key: 'partial',
    group: 'Answers that mislead',
    text: '207, half of the inputs fail',
    fault: { kind: 'partial', percent: 50 },
  },
]

/** A fault in words, whoever asked for it. */
export function faultWords(fault: Fault): string {
  const known = FAULT_CHOICES.find((choice) => isSame(choice.fault, fault))
  if (known !== undefined) return known.text
  switch (fault.kind) {
    case 'status':
      return fault.policy === undefined ? `${fault.status}` : `${fault.status} ${fault.policy}`
    case 'delay':
      return `${fault.ms / 1000} s late`
    case 'partial':
      return '207, some inputs fail'
    default:
      return fault.kind
  }
}

/** Are two faults the same, in whatever order their fields come? */
export function isSame(one: Fault, other: Fault): boolean {
  return sorted(one) === sorted(other)
}

function sorted(fault: Fault): string {
  return JSON.stringify(Object.entries(fault).sort(([one], [other]) => one.localeCompare(other, 'en')))
}

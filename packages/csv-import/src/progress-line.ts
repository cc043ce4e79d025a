import type { Quota } from '@hubspot-associations/client'
import { durationText, numberText } from './number-text.ts'
import type { Phase, Step } from './run/step.ts'

/** What a line of progress tells beside the step itself. */
export interface ProgressFacts {
  /** How long the phase has been going on. */
  readonly elapsedMs: number
  readonly quota?: Quota
  readonly retries: number
}

const verbs: Readonly<Record<Phase, readonly [doing: string, things: string]>> = {
  read: ['Reading', 'rows'],
  lookedUp: ['Looking up', 'records'],
  compared: ['Comparing', 'rows'],
  written: ['Writing', 'associations'],
}

/** How far a run has come, how fast it is, when the phase will be over, how much of the quota is used, in one line. */
export function progressLine({ phase, done, total }: Step, facts: ProgressFacts): string {
  const [doing, things] = verbs[phase]
  const { elapsedMs, quota = {}, retries } = facts
  const of = total === undefined ? '' : ` of ${numberText(total)}, ${percentOf(done, total)}`
  const perSecond = elapsedMs < 1_000 ? undefined : (done * 1_000) / elapsedMs
  return [
    `${doing} ${things}: ${numberText(done)}${of}`,
    perSecond === undefined ? undefined : `${rateText(perSecond)}/s`,
    etaText(done, total, perSecond),
    quotaText(quota),
    quota.dailyRemaining === undefined ? undefined : `${numberText(quota.dailyRemaining)} calls left today`,
    retries === 0 ? undefined : `${numberText(retries)} ${retries === 1 ? 'retry' : 'retries'}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}

function percentOf(done: number, total: number): string {
  return `${total === 0 ? 100 : Math.floor((done * 100) / total)} %`
}

function rateText(perSecond: number): string {
  return perSecond < 10 ? perSecond.toFixed(1) : numberText(Math.round(perSecond))
}

function etaText(done: number, total: number | undefined, perSecond: number | undefined): string | undefined {
  if (total === undefined || perSecond === undefined || perSecond === 0 || done >= total) return undefined
  return `${durationText(((total - done) / perSecond) * 1_000)} left`
}

function quotaText({ max, remaining, intervalMs }: Quota): string | undefined {
  if (max === undefined || remaining === undefined) return undefined
  const span = intervalMs === undefined ? '' : ` per ${intervalMs / 1_000} s`
  return `quota ${max - remaining} of ${max}${span}`
}

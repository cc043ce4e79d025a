import { durationText, numberText, percentText } from './number-text.ts'
import type { PlanEstimate } from './plan-estimate.ts'
import type { PlanSummary } from './plan-summary.ts'

/** The counts of a plan in the order in which they are shown, with what they count. */
export const planLines: readonly (readonly [keyof PlanSummary, singular: string, plural: string])[] = [
  ['newAssociations', 'new association', 'new associations'],
  ['alreadyThere', 'row already there', 'rows already there'],
  ['labelsToAdd', 'label to add', 'labels to add'],
  ['labelsToRemove', 'label to remove', 'labels to remove'],
  ['associationsToRemove', 'association to remove', 'associations to remove'],
  ['overLimit', 'row over a limit', 'rows over a limit'],
  ['unresolved', 'row unresolved', 'rows unresolved'],
  ['ambiguous', 'row ambiguous', 'rows ambiguous'],
  ['invalid', 'row invalid', 'rows invalid'],
  ['notCompared', 'row not compared', 'rows not compared'],
]

/** "530 calls, about 36 s, 0.1 % of today's 500,000"; warns where the day does not suffice. */
export function estimateText({ calls, durationMs, daily, dailyRemaining }: PlanEstimate): string {
  const cost = `${numberText(calls)} ${calls === 1 ? 'call' : 'calls'}, about ${durationText(durationMs)}`
  const share = daily === undefined ? '' : `, ${percentText(calls / daily)} of today's ${numberText(daily)}`
  if (dailyRemaining === undefined || calls <= dailyRemaining) return `${cost}${share}`
  return `${cost}${share}; only ${numberText(dailyRemaining)} are left today, so it would stop and be resumed tomorrow`
}

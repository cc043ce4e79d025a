import type { ItemAnswer } from './item-answer.ts'
import { itemRanges } from './item-ranges.ts'

// More would fill the error view of the editor.
const mostRanges = 8

/** What had happened to the items when an execution stopped, so that nobody has to guess. */
export function storyOf(answers: readonly ItemAnswer[]): string {
  const applied = changedBy(answers)
  const inTrouble = answers.filter((answer) => 'trouble' in answer)
  const unsure = inTrouble.filter(({ trouble }) => trouble.code === 'NOT_CONFIRMED')
  const notDone = inTrouble.filter((answer) => !unsure.includes(answer))
  return [
    changed(applied, answers),
    unsure.length === 0 ? '' : `HubSpot did not confirm ${counted(unsure)}, which may have been done.`,
    notDone.length < 2 ? '' : `Not done: ${counted(notDone)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** The items for which HubSpot was changed. */
export function changedBy(answers: readonly ItemAnswer[]): readonly ItemAnswer[] {
  return answers.filter(({ status }) => status === 'applied')
}

function changed(applied: readonly ItemAnswer[], answers: readonly ItemAnswer[]): string {
  if (applied.length > 0) return `HubSpot was changed for ${counted(applied)}, which stays so.`
  return answers.some(({ status }) => status === 'read') ? '' : 'Nothing was changed in HubSpot.'
}

function counted(answers: readonly ItemAnswer[]): string {
  const items = answers.map(({ item }) => item)
  return `${items.length.toLocaleString('en')} ${items.length === 1 ? 'item' : 'items'} (${itemRanges(items, mostRanges)})`
}

import type { IExecuteFunctions } from 'n8n-workflow'
import type { ItemAnswer } from './item-answer.ts'
import type { Portal } from './portal.ts'

/**
 * Does something for all input items at once. Gives one answer per item, in no particular order; what makes
 * further items pointless is thrown after the last answer.
 */
export type Operation = (node: IExecuteFunctions, portal: Portal) => AsyncIterable<ItemAnswer>

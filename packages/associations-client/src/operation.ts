import type { RateBucket } from './hubspot-numbers.ts'
import type { HttpRequest } from './send.ts'

/** What a good answer must hold; anything less counts as cut off. */
export type AnswerShape = 'results' | 'object' | 'anything'

/** One of HubSpot's operations, as far as the policies need to know it. */
export interface Operation {
  /** For messages and events, for example `associations.createBatch`. */
  readonly name: string
  readonly method: HttpRequest['method']
  readonly bucket: RateBucket
  /** True when doing it twice is the same as doing it once. */
  readonly replayable: boolean
  readonly answer: AnswerShape
}

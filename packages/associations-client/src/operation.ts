import type { RateBucket } from './hubspot-numbers.ts'
import type { ReadAlike } from './read-alike.ts'
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
  readonly noteText?: NoteText | undefined
}

/** Notes what a good answer says that says the same of all that was sent; false for any other, which is to be parsed. */
export type NoteText = (text: string, readAlike: ReadAlike) => boolean

import type { HubSpotError } from './errors/hubspot-error.ts'
import { given } from './given.ts'
import type { InputError } from './input-result.ts'
import { type Loose, looseContext, looseText } from './loose-json.ts'

/** What became of one thing that a request held. */
export type Fate<Value> =
  | { readonly status: 'done'; readonly value: Value }
  | { readonly status: 'failed' | 'unknown'; readonly error: InputError }

/** An error entry of a partly successful answer, in the shape of a result. */
export function inputErrorFromEntry(entry: Loose, status: number): InputError {
  return given({
    message: looseText(entry.message) ?? 'HubSpot did not do this and gave no reason.',
    category: looseText(entry.category),
    subCategory: looseText(entry.subCategory),
    correlationId: looseText(entry.correlationId) ?? looseText(entry.id),
    status,
    context: looseContext(entry.context),
  })
}

/** An error of a whole request, in the shape of a result. */
export function inputErrorFromError(error: HubSpotError, message: string = error.message): InputError {
  const { category, subCategory, correlationId, status, context } = error
  return given({ message, category, subCategory, correlationId, status, context })
}

/** The fate of something that a good answer leaves out. */
export function leftOut(): Fate<never> {
  const message = 'HubSpot answered without an error and without naming this input; read it back to be sure.'
  return { status: 'unknown', error: { message } }
}

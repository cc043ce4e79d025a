import type { Call, CallOptions } from './call.ts'
import type { CallInput } from './call-input.ts'
import { ServerError } from './errors/server-error.ts'
import { type Loose, looseId, looseObject } from './loose-json.ts'
import type { OperationName } from './operations.ts'

/** What a list is asked for with. */
export interface PagesCall<Name extends OperationName> {
  readonly call: Call
  readonly name: Name
  /** The request of the page behind a cursor; undefined for the first page. */
  readonly inputOf: (after: string | undefined) => CallInput<Name>
  readonly options: CallOptions | undefined
}

/**
 * Asks for page after page until there is none left.
 * @throws ServerError when a cursor comes back: the rest cannot be read, and a list cut short is worse than none.
 */
export async function* pagesOf<Name extends OperationName>({
  call,
  name,
  inputOf,
  options,
}: PagesCall<Name>): AsyncGenerator<Loose> {
  const seen = new Set<string | undefined>()
  let after: string | undefined
  do {
    if (seen.has(after)) throw repeated(name, after)
    seen.add(after)
    const page = looseObject((await call(name, inputOf(after), options)).body)
    yield page
    after = nextAfter(page)
  } while (after !== undefined)
}

/** The cursor of the page after this one; undefined on the last page. */
export function nextAfter({ paging }: Loose): string | undefined {
  return looseId(looseObject(looseObject(paging).next).after)
}

/** What is wrong when a cursor comes back. */
export function repeatedCursor(after: string | undefined): string {
  return `HubSpot repeats the page cursor '${after}', so that the rest cannot be read.`
}

function repeated(operation: string, after: string | undefined): ServerError {
  const remedy = 'Try again in a few minutes.'
  return new ServerError(`${operation}: ${repeatedCursor(after)}`, { operation, remedy })
}

import type { Answer } from './exchange.ts'
import { type Loose, looseId, looseObject } from './loose-json.ts'

/** Asks for page after page, until there is no next one or its cursor repeats. */
export async function* pagesOf(ask: (after: string | undefined) => Promise<Answer>): AsyncGenerator<Loose> {
  let after: string | undefined
  do {
    const page = looseObject((await ask(after)).body)
    yield page
    const next = nextAfter(page)
    after = next === after ? undefined : next
  } while (after !== undefined)
}

/** The cursor of the page after this one; undefined on the last page. */
export function nextAfter({ paging }: Loose): string | undefined {
  return looseId(looseObject(looseObject(paging).next).after)
}

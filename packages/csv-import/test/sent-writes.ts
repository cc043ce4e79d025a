import type { Emulator } from '@hubspot-associations/emulator'

interface Input {
  readonly from: { readonly id: string }
  readonly to: { readonly id: string } | readonly { readonly id: string }[]
  readonly types?: unknown
}

/** What each write request asked for, one text per pair and request, oldest first. */
export function sentWrites({ received }: Emulator): string[][] {
  return received
    .filter(({ path }) => /\/batch\/(create|associate\/default|archive|labels\/archive)$/.test(path))
    .map(({ operation, body }) => {
      const { inputs } = body as { readonly inputs: readonly Input[] }
      return inputs.flatMap(({ from, to, types }) =>
        [to].flat().map(({ id }) => `${operation} ${from.id} ${id} ${JSON.stringify(types)}`),
      )
    })
}

/** Texts that stand in a list twice or more. */
export function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => seen.has(text) || seen.add(text) === undefined)
}

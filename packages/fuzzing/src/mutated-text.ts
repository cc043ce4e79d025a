import fc from 'fast-check'

/** What readers of CSV, YAML and JSON stumble over. */
const stones = [
  ...['"', '""', "'", '\\', '\\u', '\\ud800', '\ud800', '\0', '\uFEFF', '\uFFFD', '\u2028', '🙂'],
  ...['\n', '\r', '\r\n', '\n\n', '\t', ' ', '', ',', ';', '|', 'sep=;\n'],
  ...['{', '}', '[', ']', ':', ': ', '- ', '#', '&a', '*a', '<<: *a', '!!binary', '%', '>', '---', '...'],
  ...['null', 'true', 'NaN', '-0', '1e999', '9007199254740993', '{}', '[]', '""'],
  ...['__proto__', 'constructor', 'toString', '=1+1'],
]

interface Edit {
  /** Where, as a share of the text, so that shrinking moves it to the beginning. */
  readonly at: number
  readonly removed: number
  readonly inserted: string
  /** A piece of the text itself to repeat there. */
  readonly copied: { readonly from: number; readonly length: number } | undefined
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

const edit: fc.Arbitrary<Edit> = fc.record({
  at: share,
  removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  inserted: fc.oneof(fc.constantFrom(...stones), fc.string({ maxLength: 6, unit: 'binary' })),
  copied: fc.option(fc.record({ from: share, length: fc.nat(40) }), { nil: undefined }),
})

/** Texts with a few places overwritten, repeated or taken out; some of them cut off. */
export function mutatedText(...texts: readonly [string, ...string[]]): fc.Arbitrary<string> {
  const edits = fc.array(edit, { minLength: 1, maxLength: 6 })
  const cut = fc.option(share, { freq: 3, nil: undefined })
  return fc.tuple(fc.constantFrom(...texts), edits, cut).map(([text, list, kept]) => {
    const whole = list.reduce(applyEdit, text)
    return kept === undefined ? whole : whole.slice(0, placeIn(whole, kept))
  })
}

function applyEdit(text: string, { at, removed, inserted, copied }: Edit): string {
  const start = placeIn(text, at)
  const from = placeIn(text, copied?.from ?? 0)
  const copy = text.slice(from, from + (copied?.length ?? 0))
  return text.slice(0, start) + inserted + copy + text.slice(start + removed)
}

function placeIn(text: string, at: number): number {
  return Math.round(at * text.length)
}

/** A label whose two directions have different texts, as in `Manager/Reports to`. */
export interface LabelPair {
  /** From the row's first record to its second. */
  readonly label: string
  /** The same association seen from the second record. */
  readonly inverseLabel: string
}

/** Reads `LABEL/INVERSE`; undefined when a text is not two texts with one slash between them. */
export function parseLabelPair(text: string): LabelPair | undefined {
  const [label = '', inverseLabel = '', ...more] = text.split('/').map((part) => part.trim())
  return label === '' || inverseLabel === '' || more.length > 0 ? undefined : { label, inverseLabel }
}

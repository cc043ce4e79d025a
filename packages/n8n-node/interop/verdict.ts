/** What a judge says about the package. */
export interface Verdict {
  /** What was tried, in words. */
  readonly tried: string
  /** How many single things were tried. */
  readonly count: number
  /** Everything that is not as it should be. */
  readonly findings: readonly string[]
}

/** What a judge says of the connector. */
export interface Verdict {
  /** What was tried, in words. */
  readonly tried: string
  /** How much of it: lines, records, runs. */
  readonly count: number
  /** Everything that is not as it should be. */
  readonly findings: readonly string[]
}

/** A judge; what it throws counts as a finding. */
export type Judge = (setting: JudgeSetting) => Promise<readonly Verdict[]>

/** What judges work with. */
export interface JudgeSetting {
  /** The built connector, under the name that its users know. */
  readonly connector: string
  /** Folder with the programs of Airbyte's Python tools. */
  readonly python: string
  /** Folder with the programs of the source. */
  readonly source: string
  /** A folder of the judge's own, empty. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

/** How something about HubSpot is known, from the surest to what is not modelled at all. */
export const EVIDENCE = ['documented', 'recorded', 'inferred', 'missing'] as const

/** One of the four. */
export type Evidence = (typeof EVIDENCE)[number]

/** One thing that HubSpot does. */
export interface Rule {
  readonly rule: string
  /** Operations by the contract's names, or the one entry "every operation". */
  readonly of: readonly string[]
  readonly evidence: Evidence
  /** Who says so, in words. */
  readonly source: string
  /** File and title of the test that shows it; only what is missing has none. */
  readonly test?: string
}

/** Rules about one part of HubSpot. */
export interface Area {
  readonly area: string
  readonly rules: readonly Rule[]
}

/** Stands for all operations. */
export const EVERY_OPERATION = 'every operation'

/** Separates the file of a test from its title. */
export const TEST_SEPARATOR = ' › '

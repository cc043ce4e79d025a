/** What a run is doing, in the order of these. */
export type Phase = 'read' | 'lookedUp' | 'compared' | 'written'

/** How far a run has come with one phase; each message replaces the one before. */
export interface Step {
  readonly phase: Phase
  readonly done: number
  /** How much there is to do, where that is known. */
  readonly total?: number
}

/** Hears of every step. */
export type OnStep = (step: Step) => void

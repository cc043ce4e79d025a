import type { Write } from '@hubspot-associations/engine'
import type { CountedKind, Kind } from './kept-plan.ts'

/** A write as it is kept: its operation is that of its place. */
export type PlannedWrite = Omit<Write, 'operation'>

/** Numbers what is done to the pairs of a plan; there are few kinds, however many pairs. */
export interface KindNumbers {
  readonly all: readonly CountedKind[]
  /** The number of a write's kind, which counts it. */
  of(write: PlannedWrite): number
}

/** Begins to number. */
export function kindNumbers(): KindNumbers {
  const all: CountedKind[] = []
  const byText = new Map<string, CountedKind>()
  const byEffect = new Map<Kind['effect'], CountedKind>()
  const kindOf = ({ types, effect, rows }: PlannedWrite): CountedKind => {
    const codes = rows.map(({ code }) => code)
    const text = JSON.stringify([types, effect, codes])
    const kind = byText.get(text) ?? { number: all.length, types, effect, codes, count: 0 }
    if (kind.number === all.length) all.push(kind)
    byText.set(text, kind)
    byEffect.set(effect, kind)
    return kind
  }
  return {
    all,
    of(write) {
      // Writes that are alike mostly share one effect, which is quicker to see than to read.
      const alike = byEffect.get(write.effect)
      const kind = alike !== undefined && hasCodes(alike, write) ? alike : kindOf(write)
      kind.count++
      return kind.number
    },
  }
}

function hasCodes({ codes }: Kind, { rows }: PlannedWrite): boolean {
  return codes.length === rows.length && rows.every(({ code }, index) => codes[index] === code)
}

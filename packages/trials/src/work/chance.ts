import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that comes the same way for the same seed. */
export interface Chance {
  /** A number from 0 on, below `end`. */
  below(end: number): number
  /** True in so many of a hundred cases. */
  percent(share: number): boolean
}

/** Starts chance at a seed. */
export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed)
  const below = (end: number): number => uniformFloat64(generator) * end
  return { below, percent: (share) => below(100) < share }
}

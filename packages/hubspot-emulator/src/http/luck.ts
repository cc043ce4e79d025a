/** Numbers by chance that a seed decides: from 0 to below 1, evenly spread, the same for the same seed. */
export type Luck = () => number

/** Makes luck out of whole numbers: a seed, and whatever tells this use of it from others. */
export function createLuck(...seeds: readonly number[]): Luck {
  let state = seeds.reduce((mixed, seed) => mix(mixed ^ (seed | 0) ^ ((seed / 4294967296) | 0)), 0x9e3779b9)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    return mix(state) / 4294967296
  }
}

// The finaliser of murmur3: every bit of the input moves about half of the bits of the output.
function mix(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

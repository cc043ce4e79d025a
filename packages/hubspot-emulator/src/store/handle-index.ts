/** Finds a row by its key without storing the key again: an open hash table of row numbers. */
export interface HandleIndex {
  /** The row whose key is (x, y), or -1. */
  find(x: number, y: number): number
  add(row: number): void
  remove(row: number): void
}

/** How the index asks the table it serves about keys. */
export interface KeyAccess {
  keyX(row: number): number
  keyY(row: number): number
}

const SMALLEST = 16

/** Makes an empty index over the keys that `keys` reads from the table's rows. */
export function createHandleIndex(keys: KeyAccess): HandleIndex {
  let slots = new Int32Array(SMALLEST)
  let count = 0

  const homeOf = (row: number): number => hashOf(keys.keyX(row), keys.keyY(row)) & (slots.length - 1)

  function place(row: number): void {
    let slot = homeOf(row)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = row + 1
  }

  function grow(): void {
    const old = slots
    slots = new Int32Array(old.length * 2)
    for (const entry of old) if (entry !== 0) place(entry - 1)
  }

  // Linear probing without tombstones: entries behind the hole move up if the hole cut them off from home.
  function closeGap(from: number): void {
    const mask = slots.length - 1
    let hole = from
    for (let slot = (hole + 1) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot] ?? 0
      const distanceFromHome = (slot - homeOf(entry - 1)) & mask
      if (distanceFromHome >= ((slot - hole) & mask)) {
        slots[hole] = entry
        slots[slot] = 0
        hole = slot
      }
    }
  }

  return {
    find(x, y): number {
      const mask = slots.length - 1
      for (let slot = hashOf(x, y) & mask; ; slot = (slot + 1) & mask) {
        const row = (slots[slot] ?? 0) - 1
        if (row < 0 || (keys.keyX(row) === x && keys.keyY(row) === y)) return row
      }
    },
    add(row): void {
      if ((count + 1) * 4 > slots.length * 3) grow()
      place(row)
      count++
    },
    remove(row): void {
      const mask = slots.length - 1
      for (let slot = homeOf(row); slots[slot] !== 0; slot = (slot + 1) & mask) {
        if (slots[slot] !== row + 1) continue
        slots[slot] = 0
        closeGap(slot)
        count--
        return
      }
    },
  }
}

// Record ids exceed 32 bits, so both halves of each number take part (multipliers: golden ratio, murmur3).
function hashOf(x: number, y: number): number {
  const low = Math.imul(x >>> 0, 0x9e3779b1) ^ Math.imul((x / 4294967296) >>> 0, 0x85ebca6b)
  const mixed = Math.imul(low ^ (low >>> 15), 0xc2b2ae35) ^ Math.imul(y >>> 0, 0x27d4eb2f)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

/** Rows of numbers that grow without copying: what a million small records can afford to be. */
export interface NumberRows {
  get(row: number, column: number): number
  set(row: number, column: number, value: number): void
}

// 4,096 rows a chunk keeps a near-empty table at some hundred kilobytes and a full one free of slack.
const CHUNK_BITS = 12
const CHUNK_MASK = (1 << CHUNK_BITS) - 1

/** Makes rows of `width` 32-bit integers, every one 0 until set. */
export function createIntegerRows(width: number): NumberRows {
  return createRows(width, (length) => new Int32Array(length))
}

/** Makes rows of `width` doubles, for ids and times, every one 0 until set. */
export function createDoubleRows(width: number): NumberRows {
  return createRows(width, (length) => new Float64Array(length))
}

function createRows(width: number, allocate: (length: number) => Int32Array | Float64Array): NumberRows {
  const chunks: (Int32Array | Float64Array | undefined)[] = []

  return {
    get(row, column): number {
      return chunks[row >>> CHUNK_BITS]?.[(row & CHUNK_MASK) * width + column] ?? 0
    },
    set(row, column, value): void {
      const number = row >>> CHUNK_BITS
      let chunk = chunks[number]
      if (chunk === undefined) {
        chunk = allocate(width << CHUNK_BITS)
        chunks[number] = chunk
      }
      chunk[(row & CHUNK_MASK) * width + column] = value
    },
  }
}

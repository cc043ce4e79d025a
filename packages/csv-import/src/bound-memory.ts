import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8'

// Large enough that what is needed for one batch is mostly gone before it is moved to the old generation.
const enoughYoungBytes = 16 * 1024 * 1024
const everyMs = 20

/**
 * Bounds what the process takes beyond what it needs. Where a machine has memory to spare, V8 lets the young
 * generation grow to 128 MB and collects the old one late, which makes a large import hardly faster.
 */
export function boundMemory(): void {
  setFlagsFromString('--heap-growing-percent=200')
  // Its largest size cannot be set any more once Node has started, but how fast it grows can.
  const watching = setInterval(() => {
    if (youngBytes() < enoughYoungBytes) return
    setFlagsFromString('--semi-space-growth-factor=1')
    clearInterval(watching)
  }, everyMs)
  watching.unref()
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0
}

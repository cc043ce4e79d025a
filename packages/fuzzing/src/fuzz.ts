import { setImmediate as hostsTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'

// Enough to notice a reader that has become careless, few enough for every test run.
const usualRuns = 200
// No input is so large that reading it may take this long. CPU time, so that a busy machine is no excuse.
const longestMs = 5_000
// A promise that never settles is a hang too.
const neverMs = 60_000
// What inputs leave behind must not add up, and none may take much at once.
const mostGrowthBytes = 256 * 2 ** 20

/** How to hold a law against inputs. */
export interface FuzzOptions {
  /** As how many usual inputs one of these counts, where each takes long. @default 1 */
  readonly weight?: number
}

/**
 * Holds a law against many inputs. `FUZZ_RUNS` says how many and `FUZZ_SEED` which (see same-inputs.ts); a
 * failure names the seed and the smallest input that breaks the law.
 */
export async function fuzz<Input>(
  inputs: fc.Arbitrary<Input>,
  law: (input: Input) => Promise<void> | void,
  { weight = 1 }: FuzzOptions = {},
): Promise<void> {
  const { FUZZ_RUNS } = process.env
  const atFirst = heldBytes()
  const property = fc.asyncProperty(inputs, async (input) => {
    const before = process.cpuUsage()
    await law(input)
    // Only then does the host clear away what weak references held, and tell of rejections that nobody caught.
    await hostsTurn()
    const { user, system } = process.cpuUsage(before)
    const tookMs = (user + system) / 1000
    if (tookMs > longestMs) throw new Error(`one input took ${Math.round(tookMs)} ms of CPU time`)
    if (heldBytes() - atFirst > mostGrowthBytes) expectGarbage(atFirst)
  })
  await fc.assert(property, {
    numRuns: Math.max(Number(FUZZ_RUNS ?? 0) / weight, usualRuns),
    timeout: neverMs,
  })
}

function heldBytes(): number {
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Clears garbage away, and throws when much is held all the same. */
function expectGarbage(atFirst: number): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const growth = heldBytes() - atFirst
  if (growth > mostGrowthBytes)
    throw new Error(`${Math.round(growth / 2 ** 20)} MB more are held than at first`)
}

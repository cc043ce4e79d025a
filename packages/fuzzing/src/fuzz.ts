import fc from 'fast-check'

// Enough to notice a reader that has become careless, few enough for every test run.
const usualRuns = 200
// No input is so large that reading it may take this long, even on a busy machine.
const longestMs = 5_000

/**
 * Holds a law against many inputs. `FUZZ_RUNS` and `FUZZ_SEED` say how many and which; a failure names the
 * seed and the smallest input that breaks the law.
 */
export async function fuzz<Input>(
  inputs: fc.Arbitrary<Input>,
  law: (input: Input) => Promise<void> | void,
): Promise<void> {
  const { FUZZ_RUNS, FUZZ_SEED } = process.env
  const property = fc.asyncProperty(inputs, async (input) => {
    const start = performance.now()
    await law(input)
    const tookMs = performance.now() - start
    if (tookMs > longestMs) throw new Error(`one input took ${Math.round(tookMs)} ms`)
  })
  await fc.assert(property, {
    numRuns: Number(FUZZ_RUNS ?? usualRuns),
    // A promise that never settles is a hang too.
    timeout: 2 * longestMs,
    ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }),
  })
}

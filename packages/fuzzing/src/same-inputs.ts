import fc from 'fast-check'

// One run of the tests is like another: a failure stays until it is mended, and no change meets the bad luck of
// an older one. The trial draws a seed of its own and thereby looks further.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 1) })

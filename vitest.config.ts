import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['vitest.tmpdir.ts'],
    setupFiles: ['packages/fuzzing/src/same-inputs.ts'],
    // Stories start programs and servers, and a machine may be busy.
    testTimeout: 30_000,
  },
})

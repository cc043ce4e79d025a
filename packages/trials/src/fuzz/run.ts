import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { root } from '../bench/workspace-packages.ts'

// Runs the tests that feed mutated inputs, and those of the engine's laws, with many more inputs than usual.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
process.stdout.write(`seed ${values.seed}, ${values.runs} inputs for each test\n`)
const oneHourMs = 3_600_000
const vitest = spawn('vitest', ['run', 'fuzz-', 'laws', `--testTimeout=${oneHourMs}`], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed },
})
vitest.once('close', (code) => {
  process.exitCode = code ?? 1
})

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// How long importing the built client takes, each time in a fresh process. Build first.

const RUNS = 15
const entry = new URL('../dist/index.js', import.meta.url).href
const script = `const start = performance.now(); await import('${entry}'); process.stdout.write(String(performance.now() - start))`

const times = Array.from({ length: RUNS }, () =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
    }),
  ),
).toSorted((a, b) => a - b)

process.stdout.write(
  `import of the client: median ${times[Math.floor(RUNS / 2)]?.toFixed(1)} ms, best ${times[0]?.toFixed(1)} ms (at most 15)\n`,
)

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { median, report } from '@hubspot-associations/figures'

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
)

report({ name: 'import of the client, median', value: median(times), unit: 'ms', atMost: 15 })
report({ name: 'import of the client, best', value: Math.min(...times), unit: 'ms' })

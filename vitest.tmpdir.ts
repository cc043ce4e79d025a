import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// All temporary files of the tests, and of the programs that they start, are in one folder, which goes with them.
const folder = mkdtempSync(join(tmpdir(), 'hubspot-associations-tests-'))

/** Before the first test. */
export function setup(): void {
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
}

/** After the last one. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const manifest = createRequire(import.meta.url).resolve('@hubspot-associations/csv-import/package.json')

/** The command line, run from its source. */
export const program: string = join(dirname(manifest), 'src', 'bin.ts')

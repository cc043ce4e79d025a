import { join } from 'node:path'

/** The package that is judged. */
export const packageFolder: string = join(import.meta.dirname, '..')

/** Where n8n's engine, linter and scanner are installed. */
export const toolsFolder: string = import.meta.dirname

/** A whole n8n. */
export const hostFolder: string = join(import.meta.dirname, 'host')

/** What judges write. */
export const workFolder: string = join(packageFolder, 'node_modules/.cache/interop')

/** The name under which n8n knows the package. */
export const packageName = 'n8n-nodes-hubspot-associations'

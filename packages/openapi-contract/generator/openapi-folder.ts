import { fileURLToPath } from 'node:url'

/** Absolute path of a file in /openapi. */
export function inOpenapiFolder(name: string): string {
  return fileURLToPath(new URL(`../../../openapi/${name}`, import.meta.url))
}

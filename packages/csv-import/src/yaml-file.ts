import { readFile } from 'node:fs/promises'
import { fileProblem } from './file-problem.ts'
import type { YamlFile } from './parse-yaml.ts'
import { UsageError } from './usage-error.ts'

/** Reads a file; faults are named with line and column. */
export async function readYamlFile(path: string): Promise<YamlFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(fileProblem(path, error))
  })
  // The library takes 20 ms and 8 MB, and most commands read no such file.
  const { parseYaml } = await import('./parse-yaml.ts')
  return parseYaml(path, text)
}

/** The file and the line of a key, for messages. */
export function placeIn(file: YamlFile, keys: readonly (string | number)[]): string {
  return `${file.path}, line ${file.lineOf(keys)}`
}

/** A message begins with the key that it is about, and may name one more that ought not to be there. */
export function keysNamedIn(message: string): string[] {
  const [path = ''] = /^[\w.[\]]+/.exec(message) ?? []
  const [, unknown] = /has no key "([^"]+)"/.exec(message) ?? []
  const above = path === 'the' ? [] : path.split(/[.[\]]+/).filter((key) => key !== '')
  return unknown === undefined ? above : [...above, unknown]
}

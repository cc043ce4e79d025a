import { readYamlFile } from './yaml-file.ts'

/** Reads a YAML or JSON file. Faults are named with line and column. */
export async function readDocument(path: string): Promise<unknown> {
  return (await readYamlFile(path)).data
}

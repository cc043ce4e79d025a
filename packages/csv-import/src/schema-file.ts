import {
  type AssociationSchema,
  parseSchema,
  SchemaError,
  type SchemaProblem,
} from '@hubspot-associations/engine'
import type { YamlFile } from './parse-yaml.ts'
import { UsageError } from './usage-error.ts'
import { keysNamedIn, placeIn, readYamlFile } from './yaml-file.ts'

/** A schema, and where its file says what. */
export interface SchemaFile {
  readonly schema: AssociationSchema
  /** Names the file and the line in whatever is wrong with the schema. */
  naming<T>(work: () => Promise<T>): Promise<T>
  /** A problem with its file and line. */
  describe(problem: SchemaProblem): string
}

/** Reads a schema file. What is wrong is named with the file, the line and the key. */
export async function readSchemaFile(path: string): Promise<SchemaFile> {
  const file = await readYamlFile(path)
  const naming: SchemaFile['naming'] = (work) =>
    work().catch((error: unknown) => {
      if (!(error instanceof SchemaError)) throw error
      throw new UsageError(`${placeIn(file, keysNamedIn(error.message))}: ${error.message}`)
    })
  const schema = await naming(async () => parseSchema(file.data))
  return { schema, naming, describe: (problem) => described(problem, schema, file) }
}

function described({ entry, message }: SchemaProblem, { pairs }: AssociationSchema, file: YamlFile): string {
  for (const [index, pair] of pairs.entries())
    for (const key of ['labels', 'limits', 'inverseLimits'] as const) {
      const entries: readonly unknown[] = pair[key] ?? []
      const at = entries.indexOf(entry)
      if (at >= 0) return `${placeIn(file, ['pairs', index, key, at])}: ${message}`
    }
  return `${file.path}: ${message}`
}

import { type AssociationSchema, parseSchema, SchemaError } from '@hubspot-associations/engine'
import { readDocument } from './read-document.ts'
import { UsageError } from './usage-error.ts'

/** Reads a schema file. What is wrong is named with the file and the key. */
export async function readSchemaFile(path: string): Promise<AssociationSchema> {
  const document = await readDocument(path)
  return namingFile(path, async () => parseSchema(document))
}

/** Names the file in whatever is wrong with its schema. */
export async function namingFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SchemaError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

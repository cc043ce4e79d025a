/** A schema that cannot be understood. The message names the place, what is wrong and what fits. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError' as const
}

import type { SchemaChange } from './schema-change.ts'
import type { SchemaFacts, SchemaRejection } from './schema-request.ts'

/** What a request comes to: a change with what will be there after it, nothing to change, or why not. */
export type PlannedRequest =
  | { readonly change: SchemaChange; readonly facts: SchemaFacts }
  | { readonly unchanged: string; readonly facts: SchemaFacts }
  | SchemaRejection

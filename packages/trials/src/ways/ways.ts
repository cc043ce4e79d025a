import { byAirbyte } from './by-airbyte.ts'
import { byCsv } from './by-csv.ts'
import { byN8n } from './by-n8n.ts'
import type { Way } from './way.ts'

/** Every way into the engine that people have. */
export const ways: readonly Way[] = [byCsv, byAirbyte, byN8n]

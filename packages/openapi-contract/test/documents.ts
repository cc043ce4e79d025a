import v202509 from '@hubspot-associations/openapi-contract/2025-09.json' with { type: 'json' }
import v202603 from '@hubspot-associations/openapi-contract/2026-03.json' with { type: 'json' }
import v202609 from '@hubspot-associations/openapi-contract/2026-09.json' with { type: 'json' }
import v4 from '@hubspot-associations/openapi-contract/v4.json' with { type: 'json' }
import type { OpenApiDocument, OpenApiOperation } from '../src/generated/document.d.ts'

/** The four documents, as other packages import them. */
export const documents: readonly (readonly [version: string, document: OpenApiDocument])[] = [
  ['v4', v4],
  ['2025-09', v202509],
  ['2026-03', v202603],
  ['2026-09', v202609],
]

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const

/** One method of one path. */
export interface LocatedOperation {
  readonly path: string
  readonly method: (typeof METHODS)[number]
  readonly operation: OpenApiOperation
}

/** Every operation of a document. */
export function operationsOf(document: OpenApiDocument): readonly LocatedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path, method, operation }] : []
    }),
  )
}

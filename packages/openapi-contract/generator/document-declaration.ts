import { GENERATED, type GeneratedFile } from './generated-file.ts'

const declaration = `// ${GENERATED}
/** A pointer to a component of the same document, for example \`#/components/schemas/RecordReference\`. */
export interface OpenApiReference {
  readonly $ref: string
}

/** A JSON Schema (2020-12) whose references point into the document that it stands in. */
export type OpenApiSchema = Readonly<Record<string, unknown>>

/** A value of the path or of the query. */
export interface OpenApiParameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description: string
  readonly schema: OpenApiSchema
  readonly example: unknown
  readonly style?: string
  readonly explode?: boolean
}

/** Bodies by media type. */
export type OpenApiContent = Readonly<
  Record<string, { readonly schema: OpenApiSchema; readonly examples?: OpenApiExamples }>
>

/** Examples by name. */
export type OpenApiExamples = Readonly<Record<string, { readonly summary?: string; readonly value: unknown }>>

/** What a request carries. */
export interface OpenApiRequestBody {
  readonly required: boolean
  readonly description?: string
  readonly content: OpenApiContent
}

/** What an answer carries; no \`content\` means no body. */
export interface OpenApiResponse {
  readonly description: string
  readonly content?: OpenApiContent
}

/** One method of a path. */
export interface OpenApiOperation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly OpenApiReference[]
  readonly requestBody?: OpenApiReference
  readonly responses: Readonly<Record<string, OpenApiReference>>
}

/** The methods of a path and the parameters that they share. */
export interface OpenApiPathItem {
  readonly parameters?: readonly OpenApiReference[]
  readonly get?: OpenApiOperation
  readonly put?: OpenApiOperation
  readonly post?: OpenApiOperation
  readonly patch?: OpenApiOperation
  readonly delete?: OpenApiOperation
}

/** A bundled document: no reference leaves it. */
export interface OpenApiDocument {
  readonly 'x-generated': string
  /** Other addresses that answer like a described path, by address. */
  readonly 'x-path-aliases'?: Readonly<Record<string, string>>
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, OpenApiPathItem>>
  readonly components: {
    readonly schemas: Readonly<Record<string, OpenApiSchema>>
    readonly parameters: Readonly<Record<string, OpenApiParameter>>
    readonly requestBodies: Readonly<Record<string, OpenApiRequestBody>>
    readonly responses: Readonly<Record<string, OpenApiResponse>>
  }
}

declare const document: OpenApiDocument
export default document
`

/** The one declaration behind all documents, so that no compiler infers a type from thousands of lines of JSON. */
export function documentDeclaration(): GeneratedFile {
  return { name: 'document.d.ts', content: declaration }
}

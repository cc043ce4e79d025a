/** A file below src/generated and what it is to hold. */
export interface GeneratedFile {
  readonly name: string
  readonly content: string
}

/** The mark that every generated file carries in its first line or field. */
export const GENERATED = 'Generated from /openapi by "pnpm generate". Do not edit.'

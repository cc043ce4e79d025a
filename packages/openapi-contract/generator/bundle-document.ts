import { bundle, createConfig } from '@redocly/openapi-core'
import type { ApiVersion } from './api-versions.ts'
import { GENERATED } from './generated-file.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts'
import { inOpenapiFolder } from './openapi-folder.ts'

const COMPONENT_REFERENCE = /^(#\/components\/[a-zA-Z]+\/)([^/]+)$/

/** `association-spec` -> `AssociationSpec`: files are named one way, TypeScript's types another. */
export function componentName(fileName: string): string {
  return fileName.replaceAll(/(^|-)([a-z0-9])/g, (_match, _dash, letter: string) => letter.toUpperCase())
}

function withRenamedReferences(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withRenamedReferences)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === '$ref' ? renamedReference(child) : withRenamedReferences(child),
    ]),
  )
}

function renamedReference(reference: JsonValue): JsonValue {
  if (typeof reference !== 'string') return withRenamedReferences(reference)
  return reference.replace(
    COMPONENT_REFERENCE,
    (_match, place: string, name: string) => place + componentName(name),
  )
}

function withRenamedKeys(components: JsonValue): JsonValue {
  if (!isJsonObject(components)) return components
  const byName = Object.entries(components).map(
    ([name, component]) => [componentName(name), component] as const,
  )
  return Object.fromEntries(byName.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withRenamedComponents(document: JsonObject): JsonObject {
  const { components, ...rest } = withRenamedReferences(document) as JsonObject
  if (!components || !isJsonObject(components)) return rest
  const { securitySchemes, ...kinds } = components
  const renamed = Object.entries(kinds).map(([kind, group]) => [kind, withRenamedKeys(group)] as const)
  return { ...rest, components: { securitySchemes: securitySchemes ?? {}, ...Object.fromEntries(renamed) } }
}

/** One version's document in a single object, and the files that it was made from. */
export interface BundledDocument {
  readonly document: JsonObject
  readonly sources: ReadonlySet<string>
}

/**
 * Bundles one version's document: every file it refers to becomes a component, and every reference has the form
 * `#/components/schemas/Name`.
 */
export async function bundleDocument(version: ApiVersion): Promise<BundledDocument> {
  const config = await createConfig({})
  const result = await bundle({ ref: inOpenapiFolder(`${version}.yaml`), config })
  const [problem] = result.problems
  if (problem)
    throw new Error(`openapi/${version}.yaml does not bundle: ${problem.message}. Run "pnpm lint:spec".`)
  const document = withRenamedComponents(result.bundle.parsed as JsonObject)
  return { document: { 'x-generated': GENERATED, ...document }, sources: result.fileDependencies }
}

import openapiTs, { astToString } from 'openapi-typescript'
import type { ApiVersion } from './api-versions.ts'
import { bundleDocument } from './bundle-document.ts'
import { GENERATED, type GeneratedFile } from './generated-file.ts'

/** One version's document as JSON, and its types: `paths`, `components` and `operations`. */
export async function contractFiles(version: ApiVersion): Promise<readonly GeneratedFile[]> {
  const { document } = await bundleDocument(version)
  const json = JSON.stringify(document, null, 1)
  // The generator edits the document that it is given, hence the copy. Its read-only mode is not used: openapi-fetch
  // takes read-only arrays for plain objects and loses their element types.
  const types = astToString(await openapiTs(JSON.parse(json), { silent: true }))
  return [
    { name: `${version}.json`, content: `${json}\n` },
    { name: `${version}.d.ts`, content: `// ${GENERATED}\n${types}` },
  ]
}

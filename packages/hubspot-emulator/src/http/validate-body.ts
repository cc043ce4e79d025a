import type { ErrorObject, ValidateFunction } from 'ajv'
import type { Ajv2020 } from 'ajv/dist/2020.js'
import { contract, type Route, type Version } from './contract.ts'
import { isInt32 } from './int32.ts'
import { bodyExpected, bodyNotJson } from './refusals.ts'
import { violationRefusal } from './violation-refusal.ts'

/** Parses a body and holds it against the contract; throws the refusal HubSpot would answer. */
export type BodyReader = (route: Route, text: string) => Promise<unknown>

/** Makes a reader; the validator is loaded with the first body, and each schema compiled when it is needed. */
export function createBodyReader(): BodyReader {
  const documents = new Map<Version, Ajv2020>()
  const validators = new Map<string, ValidateFunction>()

  async function compile({ version, bodySchema = '' }: Route, pointer: string): Promise<ValidateFunction> {
    const ajv = documents.get(version) ?? (await loadDocument(version))
    documents.set(version, ajv)
    const validator = ajv.compile({ $ref: `${version}${bodySchema}` })
    validators.set(pointer, validator)
    return validator
  }

  return async (route, text) => {
    if (text.trim() === '') throw bodyExpected()
    const body = parse(text)
    const pointer = `${route.version}${route.bodySchema}`
    const validate = validators.get(pointer) ?? (await compile(route, pointer))
    while (!validate(body)) {
      const error = validate.errors?.[0]
      if (error === undefined) break
      if (!isForgiven(error, route, body)) throw violationRefusal(error, text)
    }
    return body
  }
}

async function loadDocument(version: Version): Promise<Ajv2020> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({ strict: false, verbose: true, validateSchema: false })
  // The only formats in request bodies tell the width of integers.
  ajv.addFormat('int32', { type: 'number', validate: isInt32 })
  // What a value may be within its type is judged by the operations, which know HubSpot's words for it.
  for (const keyword of ['pattern', 'minLength', 'minimum', 'maximum']) ajv.removeKeyword(keyword)
  const { components } = contract[version]
  return ajv.addSchema({ $id: version, components })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
    throw bodyNotJson(`line ${line ?? 1}, column ${column ?? text.length}`)
  }
}

// HubSpot's parser reads null as "not set", and its own samples leave out two lists that its schema requires.
function isForgiven(error: ErrorObject, route: Route, body: unknown): boolean {
  if (error.keyword === 'required' && route.operation === 'readObjectsBatch') {
    const name: unknown = error.params.missingProperty
    if (name !== 'properties' && name !== 'propertiesWithHistory') return false
    ;(error.data as Record<string, unknown>)[name] = []
    return true
  }
  if (error.keyword !== 'type' || error.data !== null) return false
  const path = error.instancePath.split('/').slice(1)
  const name = path.pop()
  const parent = path.reduce<unknown>((value, segment) => (value as Record<string, unknown>)[segment], body)
  if (name === undefined || parent === null || typeof parent !== 'object' || Array.isArray(parent))
    return false
  delete (parent as Record<string, unknown>)[name]
  return true
}

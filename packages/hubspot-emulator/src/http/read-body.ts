import * as validators from './generated/body-validators.js'
import { bodyExpected, bodyNotJson } from './refusals.ts'
import type { Route } from './route.ts'
import { type Validator, type Violation, violationRefusal } from './violation-refusal.ts'

/** Parses a body and holds it against the contract; throws the refusal that HubSpot would answer. */
export function readBody({ operation, body: name }: Route, text: string): unknown {
  const validate = (validators as Readonly<Record<string, Validator>>)[name ?? '']
  if (validate === undefined) throw new Error(`no validator named ${name}, though ${operation} wants it`)
  if (text.trim() === '') throw bodyExpected()
  const body = parse(text)
  while (!validate(body)) {
    const violation = validate.errors?.[0]
    if (violation === undefined) break
    if (!isForgiven(violation, operation, body)) throw violationRefusal(violation, text)
  }
  return body
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
function isForgiven(
  { keyword, params, data, instancePath }: Violation,
  operation: string,
  body: unknown,
): boolean {
  if (keyword === 'required' && operation === 'readObjectsBatch') {
    const name = params.missingProperty
    if (name !== 'properties' && name !== 'propertiesWithHistory') return false
    ;(data as Record<string, unknown>)[name] = []
    return true
  }
  if (keyword !== 'type' || data !== null) return false
  const path = instancePath.split('/').slice(1)
  const name = path.pop()
  const parent = path.reduce<unknown>((value, segment) => (value as Record<string, unknown>)[segment], body)
  if (name === undefined || parent === null || typeof parent !== 'object' || Array.isArray(parent))
    return false
  delete (parent as Record<string, unknown>)[name]
  return true
}

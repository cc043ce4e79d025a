import { quoted, type Rejection } from '@hubspot-associations/engine'
import { isResourceLocatorValue } from 'n8n-workflow'

/** A record as a parameter names it: by record ID, or by a property's value. */
export interface GivenRecord {
  /** Left out: `value` is a record ID. */
  readonly property?: string
  readonly value: unknown
}

/** Modes of the parameter that stand for a property. */
const properties: Readonly<Record<string, string>> = { email: 'email', domain: 'domain' }

/** Reads a record parameter: a resource locator, or the bare ID that an expression gave in its place. */
export function givenRecord(parameter: unknown): GivenRecord | Rejection {
  if (!isResourceLocatorValue(parameter)) return { value: parameter }
  const { mode, value } = parameter
  if (mode === 'property') return namedProperty(String(value))
  const property = properties[mode]
  return property === undefined ? { value } : { property, value }
}

/** `customer_number=4711`: everything up to the first equals sign is the property's name. */
function namedProperty(text: string): GivenRecord | Rejection {
  const at = text.indexOf('=')
  const property = text.slice(0, Math.max(at, 0)).trim()
  if (property !== '') return { property, value: text.slice(at + 1).trim() }
  const message = `${quoted(text)} is not a property and its value, such as customer_number=4711`
  return { code: 'UNREADABLE_ROW', message }
}

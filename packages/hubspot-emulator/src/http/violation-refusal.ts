import { jsonPosition } from './json-position.ts'
import type { Refusal } from './refusal.ts'
import { cannotDeserialize, fieldsNotSet, invalid } from './refusals.ts'

/** A function that ajv made of a schema; its `errors` are of its latest call. */
export interface Validator {
  (body: unknown): boolean
  readonly errors?: readonly Violation[] | null
}

/** What of ajv's account of a violation is needed. */
export interface Violation {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
  readonly data?: unknown
  readonly parentSchema?: { readonly required?: readonly string[] }
}

/** Says in HubSpot's words what is wrong with a body; `text` is the body as it was sent. */
export function violationRefusal(error: Violation, text: string): Refusal {
  switch (error.keyword) {
    case 'required':
      return fieldsNotSet(jsonPosition(text, error.instancePath), missingFields(error))
    case 'type':
      return typeRefusal(error)
    case 'enum':
      return cannotDeserialize(`value of type ${fieldName(error)} from String "${String(error.data)}"`)
    case 'minimum':
    case 'maximum':
      return cannotDeserialize(`value of type int from Number value ${String(error.data)}: out of range`)
    case 'maxItems': {
      const { length } = error.data as unknown[]
      return invalid(
        `${fieldName(error)} holds ${length} entries, at most ${String(error.params.limit)} are allowed`,
      )
    }
    default:
      return invalid(`Invalid input JSON: ${error.instancePath || 'the body'} is not valid`)
  }
}

function missingFields({ parentSchema, data }: Violation): string[] {
  const required = parentSchema?.required ?? []
  const present = data as Record<string, unknown>
  return required.filter((field) => present[field] === undefined || present[field] === null)
}

// The service is written in Java and says so: the texts for lists are recorded, the others follow them.
function typeRefusal({ params, data, instancePath }: Violation): Refusal {
  const found = data === null ? 'Null' : Array.isArray(data) ? 'Array' : capitalised(typeof data)
  if (params.type !== 'array')
    return cannotDeserialize(`value of type ${String(params.type)} from ${found} value`)
  if (instancePath === '') {
    return cannotDeserialize(`value of type java.util.HashSet<AssociationSpec> from ${found} value`)
  }
  const token = found === 'Object' ? 'START_OBJECT' : `VALUE_${found.toUpperCase()}`
  return cannotDeserialize(`instance of java.util.ArrayList out of ${token} token`)
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const fieldName = ({ instancePath }: Violation): string => instancePath.split('/').at(-1) || 'body'

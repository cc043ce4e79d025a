import type { ErrorObject } from 'ajv'
import { jsonPosition } from './json-position.ts'
import type { Refusal } from './refusal.ts'
import { cannotDeserialize, fieldsNotSet, invalid } from './refusals.ts'

/** Says in HubSpot's words what is wrong with a body; `text` is the body as it was sent. */
export function violationRefusal(error: ErrorObject, text: string): Refusal {
  switch (error.keyword) {
    case 'required':
      return fieldsNotSet(jsonPosition(text, error.instancePath), missingFields(error))
    case 'type':
      return typeRefusal(error)
    case 'enum':
      return cannotDeserialize(`value of type ${fieldName(error)} from String "${String(error.data)}"`)
    case 'format':
      return cannotDeserialize(`value of type int from Number value ${String(error.data)}: out of range`)
    case 'maxItems': {
      const { length } = error.data as unknown[]
      return invalid(
        `${fieldName(error)} holds ${length} entries, at most ${String(error.params.limit)} are allowed`,
      )
    }
    default:
      return invalid(
        `Invalid input JSON: ${error.instancePath || 'the body'} ${error.message ?? 'is not valid'}`,
      )
  }
}

function missingFields({ parentSchema, data }: ErrorObject): string[] {
  const required = (parentSchema?.required ?? []) as string[]
  const present = data as Record<string, unknown>
  return required.filter((field) => present[field] === undefined || present[field] === null)
}

// The service is written in Java and says so: the texts for lists are recorded, the others follow them.
function typeRefusal({ params, data, instancePath }: ErrorObject): Refusal {
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

const fieldName = ({ instancePath }: ErrorObject): string => instancePath.split('/').at(-1) || 'body'

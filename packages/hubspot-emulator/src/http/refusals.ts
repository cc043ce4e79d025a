import { Refusal } from './refusal.ts'

// Every text below marked "recorded" was seen in a live answer; the others are ours, in the same envelope.

const VALIDATION_ERROR = 'VALIDATION_ERROR'

/** 400, recorded: no body where one is needed. */
export function bodyExpected(): Refusal {
  return invalid('Invalid JSON input: a request body was expected, but none found')
}

/** 400 (text ours): the body is not JSON. */
export function bodyNotJson(position: string): Refusal {
  return invalid(`Invalid input JSON on ${position}: the body is not valid JSON`)
}

/** 400, recorded: required fields are absent or null. */
export function fieldsNotSet(position: string, fields: readonly string[]): Refusal {
  return invalid(
    `Invalid input JSON on ${position}. Some required fields were not set: [${fields.join(', ')}]`,
  )
}

/** 400, recorded without a category: a value of the wrong JSON type. */
export function cannotDeserialize(what: string): Refusal {
  return new Refusal(400, `Cannot deserialize ${what}`)
}

/** 400, recorded without a category: an object type HubSpot does not know by this name. */
export function cannotInferObjectType(name: string): Refusal {
  return new Refusal(400, `Unable to infer object type from: ${name}`)
}

/** 400, recorded: something shaped like an object type id that is none. */
export function invalidObjectTypeId(id: string): Refusal {
  return invalid(`Invalid object or event type id: ${id}`)
}

/** 400, recorded: association types nobody defined in this portal, as `CATEGORY=id`. */
export function unknownAssociationTypes(specs: readonly string[]): Refusal {
  return invalid(INVALID_ASSOCIATIONS, {
    associationSpec: specs,
    INVALID_ASSOCIATION_TYPE_ID: specs.map((spec) => `${spec} is not a valid association definition id`),
  })
}

/** 400, recorded: records that are not there, or not of the object type that the association type wants. */
export function invalidObjectIds(records: readonly MissingRecord[]): Refusal {
  return invalid(INVALID_ASSOCIATIONS, invalidObjectIdsContext(records))
}

/** The message under which HubSpot refuses associations as a whole. */
export const INVALID_ASSOCIATIONS = 'One or more associations are invalid'

/** A record that a write names and the portal does not have. */
export interface MissingRecord {
  readonly objectType: string
  readonly id: string
}

/** The context that names records which are not valid, recorded. */
export function invalidObjectIdsContext(records: readonly MissingRecord[]): Record<string, string[]> {
  return {
    INVALID_OBJECT_IDS: records.map(({ objectType, id }) => `${objectType}=${id} is not valid`),
    objectId: records.map(({ id }) => id),
    objectType: records.map(({ objectType }) => objectType),
  }
}

/** 400, category VALIDATION_ERROR: the envelope most refusals come in. */
export function invalid(
  message: string,
  context?: Readonly<Record<string, readonly string[]>>,
  subCategory?: string,
): Refusal {
  return new Refusal(400, message, {
    category: VALIDATION_ERROR,
    ...(subCategory === undefined ? {} : { subCategory }),
    ...(context === undefined ? {} : { context }),
  })
}

/** 401, recorded: no token, or one that HubSpot does not know. */
export function notAuthenticated(): Refusal {
  return new Refusal(
    401,
    'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    { category: 'INVALID_AUTHENTICATION' },
  )
}

/** 401 (text ours): an access token past its lifetime. */
export function tokenExpired(): Refusal {
  return new Refusal(401, 'The OAuth token used to make this call has expired.', {
    category: 'EXPIRED_AUTHENTICATION',
  })
}

/** 403, documented: the token lacks scopes. */
export function missingScopes(scopes: readonly string[]): Refusal {
  const message =
    "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes."
  return new Refusal(403, message, {
    category: 'MISSING_SCOPES',
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: scopes },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
  })
}

/** 404 (no body was ever recorded; by analogy): a record or other resource that is not there. */
export function notFound(message: string, context?: Readonly<Record<string, readonly string[]>>): Refusal {
  return new Refusal(404, message, {
    category: 'OBJECT_NOT_FOUND',
    ...(context === undefined ? {} : { context }),
  })
}

/** 405: the path exists for other methods only (the status is recorded, the body is ours). */
export function methodNotAllowed(method: string): Refusal {
  return new Refusal(405, `Method ${method} is not allowed on this path`, { category: 'METHOD_NOT_ALLOWED' })
}

/** 409, recorded: a record with this unique value exists. */
export function alreadyExists(objectName: string, existingId: string): Refusal {
  return new Refusal(409, `${objectName} already exists. Existing ID: ${existingId}`, {
    category: 'CONFLICT',
  })
}

/** 437 (sic), recorded: the object pair has as many labels as it may. */
export function tooManyLabels(maximum: number, pair: string): Refusal {
  return new Refusal(437, `No more than ${maximum} association types are allowed between ${pair}`, {
    category: VALIDATION_ERROR,
  })
}

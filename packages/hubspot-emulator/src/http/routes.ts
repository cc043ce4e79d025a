import { contractRoutes, type Route } from './contract.ts'

/** Every address that the emulator answers at: the contract's, and a few that clients use besides. */
export function allRoutes(): Route[] {
  const described = contractRoutes()
  const others = described.flatMap((route) => [...olderAddresses(route), ...neighbours(route)])
  return [...described, ...others]
}

// Older addresses that answer the same (documented as aliases or in older guides), by their present ones.
const OLDER: Readonly<Record<string, string>> = {
  '/crm-object-schemas/v3/schemas': '/crm/v3/schemas',
  '/oauth/v3/token': '/oauth/v1/token',
  ...olderLimits(),
}

// Where HubSpot's official client still asks for limits (seen in its version 14).
function olderLimits(): Record<string, string> {
  const pair = 'definitions/configurations/{fromObjectType}/{toObjectType}'
  const ends = ['', '/batch/create', '/batch/update', '/batch/purge']
  return Object.fromEntries(
    ends.map((end) => [`/crm/associations/v4/${pair}${end}`, `/crm/v4/associations/${pair}${end}`]),
  )
}

function olderAddresses(route: Route): Route[] {
  const path = OLDER[route.path]
  return path === undefined ? [] : [{ ...route, path }]
}

// Operations beside the contract's, which clients for testing need: single create and archive, introspection.
function neighbours(route: Route): Route[] {
  const base = { ...route, bodySchema: undefined }
  switch (route.operation) {
    case 'getObject':
      return [{ ...base, method: 'DELETE', operation: 'archiveObject', success: 204, partial: 204 }]
    case 'createObjectsBatch':
      return [
        {
          ...base,
          method: 'POST',
          path: route.path.replace('/batch/create', ''),
          operation: 'createObject',
          bodySchema: '#/components/schemas/ObjectCreateInput',
          success: 201,
          partial: 201,
        },
      ]
    case 'createAccessToken':
      return [{ ...base, path: `${route.path}/introspect`, operation: 'introspectToken' }]
    default:
      return []
  }
}

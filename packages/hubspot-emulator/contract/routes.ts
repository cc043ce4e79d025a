import type { Route } from '../src/http/route.ts'
import { type ContractVersion, contract } from './documents.ts'

/** Every address that the emulator answers at: the contract's, and a few that clients use besides. */
export function allRoutes(): Route[] {
  const described = contractRoutes()
  const others = described.flatMap((route) => [...olderAddresses(route), ...neighbours(route)])
  return [...described, ...others, ...v3Routes()]
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const

function contractRoutes(): Route[] {
  return (Object.keys(contract) as ContractVersion[]).flatMap((version) => {
    const { paths, 'x-path-aliases': aliases = {} } = contract[version]
    const addresses = [...Object.keys(paths).map((path) => [path, path] as const), ...Object.entries(aliases)]
    return addresses.flatMap(([address, path]) => routesAt(version, address, path))
  })
}

function routesAt(version: ContractVersion, path: string, described: string): Route[] {
  const item = contract[version].paths[described]
  return METHODS.flatMap((method) => {
    const operation = item?.[method]
    if (operation === undefined) return []
    const statuses = Object.keys(operation.responses).filter((status) => /^2/.test(status))
    const success = Number(statuses.find((status) => status !== '207'))
    const partial = statuses.includes('207') ? 207 : success
    const route = {
      ...{ version, path, success, partial },
      method: method.toUpperCase(),
      operation: operation.operationId,
    }
    return [{ ...route, ...bodyOf(version, operation.requestBody?.$ref) }]
  })
}

// Forms, as the token operations take, are read by those operations themselves.
function bodyOf(version: ContractVersion, reference: string | undefined): { body?: string } {
  const name = reference?.split('/').at(-1) ?? ''
  const isJson = contract[version].components.requestBodies[name]?.content['application/json'] !== undefined
  return isJson ? { body: name } : {}
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
function neighbours({ body: _, ...route }: Route): Route[] {
  switch (route.operation) {
    case 'getObject':
      return [{ ...route, method: 'DELETE', operation: 'archiveObject', success: 204, partial: 204 }]
    case 'createObjectsBatch': {
      const path = route.path.replace('/batch/create', '')
      const status = { success: 201, partial: 201 }
      return [{ ...route, path, ...status, operation: 'createObject', body: 'ObjectCreateInput' }]
    }
    case 'createAccessToken':
      return [{ ...route, path: `${route.path}/introspect`, operation: 'introspectToken' }]
    default:
      return []
  }
}

// The association operations of v3 are no part of our contract: no client of ours speaks it.
function v3Routes(): Route[] {
  const pair = '/crm/v3/associations/{fromObjectType}/{toObjectType}'
  const post = (
    end: string,
    operation: string,
    rest: Pick<Route, 'success' | 'partial' | 'body'>,
  ): Route => ({
    ...{ version: 'v3', method: 'POST', path: `${pair}/batch/${end}`, operation },
    ...rest,
  })
  return [
    post('create', 'createAssociationsBatchV3', { success: 201, partial: 207, body: 'AssociationsV3' }),
    post('read', 'readAssociationsBatchV3', { success: 200, partial: 207, body: 'ReadAssociations' }),
    post('archive', 'archiveAssociationsBatchV3', { success: 204, partial: 204, body: 'AssociationsV3' }),
    {
      ...{ version: 'v3', method: 'GET', path: `${pair}/types`, operation: 'listAssociationTypesV3' },
      ...{ success: 200, partial: 200 },
    },
  ]
}

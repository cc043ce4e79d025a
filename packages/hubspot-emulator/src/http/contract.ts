import v202509 from '@hubspot-associations/openapi-contract/2025-09.json' with { type: 'json' }
import v202603 from '@hubspot-associations/openapi-contract/2026-03.json' with { type: 'json' }
import v202609 from '@hubspot-associations/openapi-contract/2026-09.json' with { type: 'json' }
import v4 from '@hubspot-associations/openapi-contract/v4.json' with { type: 'json' }

/** One of the contract's documents: a HubSpot version with its paths and schemas. */
export type ContractDocument = typeof v4

/** A HubSpot version by the name it has in paths. */
export type Version = 'v4' | '2025-09' | '2026-03' | '2026-09'

/** The contract per version. */
export const contract: Readonly<Record<Version, ContractDocument>> = {
  v4,
  '2025-09': v202509,
  '2026-03': v202603,
  '2026-09': v202609,
}

/** An operation of one version at one address. */
export interface Route {
  readonly version: Version
  readonly method: string
  /** The path with parameters in braces. */
  readonly path: string
  readonly operation: string
  readonly success: number
  readonly partial: number
  /** Where in the document the schema of the JSON body is, if the operation takes one. */
  readonly bodySchema: string | undefined
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const

/** Every operation of the contract, at every address it answers at. */
export function contractRoutes(): Route[] {
  return (Object.keys(contract) as Version[]).flatMap((version) => {
    const { paths, 'x-path-aliases': aliases = {} } = contract[version]
    const addresses = [...Object.keys(paths).map((path) => [path, path] as const), ...Object.entries(aliases)]
    return addresses.flatMap(([address, path]) => routesAt(version, address, path))
  })
}

function routesAt(version: Version, address: string, path: string): Route[] {
  const item = contract[version].paths[path]
  return METHODS.flatMap((method) => {
    const described = item?.[method]
    if (described === undefined) return []
    const statuses = Object.keys(described.responses).filter((status) => /^2/.test(status))
    const success = Number(statuses.find((status) => status !== '207'))
    return [
      {
        version,
        method: method.toUpperCase(),
        path: address,
        operation: described.operationId,
        success,
        partial: statuses.includes('207') ? 207 : success,
        bodySchema: described.requestBody && `${described.requestBody.$ref}/content/application~1json/schema`,
      },
    ]
  })
}

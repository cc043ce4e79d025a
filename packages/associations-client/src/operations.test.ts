import september2025 from '@hubspot-associations/openapi-contract/2025-09.json' with { type: 'json' }
import march2026 from '@hubspot-associations/openapi-contract/2026-03.json' with { type: 'json' }
import september2026 from '@hubspot-associations/openapi-contract/2026-09.json' with { type: 'json' }
import v4 from '@hubspot-associations/openapi-contract/v4.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { API_VERSIONS } from './api-version.ts'
import { OPERATIONS } from './operation-table.ts'
import { type OperationName, operationOf, operationPath } from './operations.ts'

const names = Object.keys(OPERATIONS) as OperationName[]

const documents = {
  v4,
  '2025-09': september2025,
  '2026-03': march2026,
  '2026-09': september2026,
} as const

describe.each(API_VERSIONS)('in %s', (version) => {
  test.each(names)('%s is where the contract has it', (name) => {
    const paths: Record<string, Record<string, unknown>> = documents[version].paths as never
    const item = paths[operationPath(name, version)]
    expect(Object.keys(item ?? {})).toContain(operationOf(name).method.toLowerCase())
  })

  test('no path is left without its version', () => {
    expect(names.map((name) => operationPath(name, version)).filter((path) => path.includes('{V}'))).toEqual(
      [],
    )
  })
})

test('versions differ in the path alone', () => {
  expect(API_VERSIONS.map((version) => operationPath('labels.list', version))).toEqual([
    '/crm/associations/v4/{fromObjectType}/{toObjectType}/labels',
    '/crm/associations/2025-09/{fromObjectType}/{toObjectType}/labels',
    '/crm/associations/2026-03/{fromObjectType}/{toObjectType}/labels',
    '/crm/associations/2026-09/{fromObjectType}/{toObjectType}/labels',
  ])
  expect(operationPath('schemas.list', '2025-09')).toBe('/crm-object-schemas/v3/schemas')
})

test('three operations must not be repeated, all others may', () => {
  expect(names.filter((name) => !operationOf(name).replayable)).toEqual([
    'associations.requestHighUsageReport',
    'labels.create',
    'oauth.token',
  ])
})

test('association routes have a quota of their own, single pairs and lookups share the general one', () => {
  const namesIn = (bucket: string): OperationName[] =>
    names.filter((name) => operationOf(name).bucket === bucket)
  expect(namesIn('search')).toEqual(['records.search'])
  expect(namesIn('none')).toEqual(['oauth.token'])
  for (const name of namesIn('associations')) {
    expect(operationPath(name, '2026-03')).toMatch(/^\/crm\/associations\//)
    expect(operationPath(name, 'v4')).toMatch(/^\/crm\/(associations\/v4|v4\/associations)\//)
  }
  expect(namesIn('general')).toContain('associations.create')
})

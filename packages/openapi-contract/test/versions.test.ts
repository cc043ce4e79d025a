import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { API_VERSIONS } from '../generator/api-versions.ts'
import { bundleDocument } from '../generator/bundle-document.ts'
import { inOpenapiFolder } from '../generator/openapi-folder.ts'
import type { OpenApiDocument } from '../src/generated/document.d.ts'
import { documents, operationsOf } from './documents.ts'

const ASSOCIATION_OPERATIONS = [
  'archiveAssociation',
  'archiveAssociationLabelsBatch',
  'archiveAssociationsBatch',
  'createAssociationLabel',
  'createAssociationLimitsBatch',
  'createAssociationsBatch',
  'createDefaultAssociation',
  'createDefaultAssociationsBatch',
  'deleteAssociationLabel',
  'listAllAssociationLimits',
  'listAssociationLabels',
  'listAssociationLimits',
  'listAssociations',
  'purgeAssociationLimitsBatch',
  'readAssociationsBatch',
  'requestHighUsageReport',
  'setAssociationLabels',
  'updateAssociationLabel',
  'updateAssociationLimitsBatch',
]

const LOOKUPS = [
  'archiveObjectsBatch',
  'createAccessToken',
  'createObjectsBatch',
  'getAccountDetails',
  'getObject',
  'getObjectSchema',
  'listObjectSchemas',
  'listObjects',
  'listProperties',
  'mergeObjects',
  'readObjectsBatch',
  'searchObjects',
  'trackAssociationLabels',
  'trackAssociationRecords',
  'trackAssociationRecordsFrom',
  'trackAssociationRecordsTo',
  'updateObject',
  'updateObjectsBatch',
  'upsertObjectsBatch',
]

function statusesOf(document: OpenApiDocument, operationId: string): string[] {
  const found = operationsOf(document).find(({ operation }) => operation.operationId === operationId)
  return Object.keys(found?.operation.responses ?? {}).filter((status) => status !== 'default')
}

test.each(documents)('%s holds the nineteen association operations and the lookups', (_version, document) => {
  const ids = operationsOf(document).map(({ operation }) => operation.operationId)
  expect(ids.toSorted()).toEqual([...ASSOCIATION_OPERATIONS, ...LOOKUPS].toSorted())
})

test.each(documents)('%s names itself in the address of every association operation', (version, document) => {
  for (const { path, operation } of operationsOf(document)) {
    if (ASSOCIATION_OPERATIONS.includes(operation.operationId)) expect(path.split('/')).toContain(version)
  }
})

test.each(documents)('%s declares every parameter of its paths, and no other', (_version, document) => {
  for (const { path, operation } of operationsOf(document)) {
    const shared = document.paths[path]?.parameters ?? []
    const names = [...shared, ...(operation.parameters ?? [])]
      .map(({ $ref }) => document.components.parameters[$ref.split('/').at(-1) ?? ''])
      .filter((parameter) => parameter?.in === 'path')
      .map((parameter) => parameter?.name)
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(names.toSorted(), path).toEqual(inPath.toSorted())
  }
})

test.each([
  { operationId: 'archiveAssociationsBatch', v4: ['204'], v202509: ['200'], later: ['200'] },
  { operationId: 'archiveAssociationLabelsBatch', v4: ['204'], v202509: ['200'], later: ['200'] },
  { operationId: 'purgeAssociationLimitsBatch', v4: ['204'], v202509: ['200', '204'], later: ['200', '204'] },
  {
    operationId: 'createAssociationLimitsBatch',
    v4: ['201', '207'],
    v202509: ['200'],
    later: ['201', '207'],
  },
  {
    operationId: 'updateAssociationLimitsBatch',
    v4: ['200', '207'],
    v202509: ['200'],
    later: ['200', '207'],
  },
  {
    operationId: 'createAssociationsBatch',
    v4: ['201', '207'],
    v202509: ['201', '207'],
    later: ['201', '207'],
  },
])('$operationId answers with the statuses of its version', ({ operationId, v4, v202509, later }) => {
  const statuses = documents.map(([version, document]) => [version, statusesOf(document, operationId)])
  expect(Object.fromEntries(statuses)).toEqual({ v4, '2025-09': v202509, '2026-03': later, '2026-09': later })
})

test('an alias of version 4 leads to a described path with the same parameters', () => {
  const [, v4] = documents[0]!
  const aliases = Object.entries(v4['x-path-aliases'] ?? {})
  expect(aliases).not.toHaveLength(0)
  for (const [alias, path] of aliases) {
    expect(v4.paths).toHaveProperty([path])
    expect(v4.paths).not.toHaveProperty([alias])
    expect(alias.match(/\{\w+\}/g)).toEqual(path.match(/\{\w+\}/g))
  }
})

test('every file in /openapi is part of a document', async () => {
  const bundles = await Promise.all(API_VERSIONS.map(bundleDocument))
  const used = new Set(bundles.flatMap(({ sources }) => [...sources]))
  const entries = await readdir(inOpenapiFolder('.'), { recursive: true })
  const files = entries.filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
  expect(files.length).toBeGreaterThan(150)
  expect(files.filter((name) => !used.has(inOpenapiFolder(name)))).toEqual([])
})

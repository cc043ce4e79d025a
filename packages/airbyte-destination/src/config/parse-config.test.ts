import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from './parse-config.ts'
import { spec } from './spec.ts'

const credentials = { auth_type: 'private_app', access_token: 'pat-1' }
const validate = new Ajv({ strict: false }).compile(spec.connectionSpecification as object)

const failureOf = (config: unknown): string => {
  try {
    parseConfig(config)
  } catch (error) {
    return (error as Error).message
  }
  return 'no failure'
}

it('needs nothing but credentials', () => {
  expect(parseConfig({ credentials })).toMatchObject({
    credentials: { accessToken: 'pat-1' },
    apiVersion: '2026-03',
    baseUrl: 'https://api.hubapi.com',
    mappings: [],
    onReject: 'fail',
    overwrite: 'error',
    rejects: { type: 'None' },
  })
})

it('reads an OAuth app', () => {
  const oauth = { auth_type: 'oauth', client_id: 'id', client_secret: 'secret', refresh_token: 'refresh' }
  expect(parseConfig({ credentials: oauth }).credentials).toEqual({
    oauth: { clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh' },
  })
})

describe('a mapping', () => {
  it('that names a stream and two objects has the fields of source-hubspot', () => {
    const mapping = { stream: 's', kind: 'association', from_object_type: 'contacts', to_object_type: '0-2' }
    expect(parseConfig({ credentials, mappings: [mapping] }).mappings[0]).toEqual({
      stream: 's',
      kind: 'association',
      operation: 'associate',
      fromObjectType: { constant: 'contacts' },
      toObjectType: { constant: '0-2' },
      from: { field: 'from_id' },
      to: { field: 'to_id' },
      labels: { by: 'auto' },
      deletedField: '_ab_cdc_deleted_at',
    })
  })

  it('may take everything from fields of its own', () => {
    const mapping = {
      stream: 's',
      kind: 'association',
      operation: 'replace_labels',
      from_object_type: 'field:kind',
      to_object_type: 'companies',
      from: { by: 'unique_property', property: 'email', field: 'mail' },
      to: { by: 'id', field: 'company' },
      labels: { by: 'constant', labels: ['A', 'B'] },
    }
    expect(parseConfig({ credentials, mappings: [mapping] }).mappings[0]).toMatchObject({
      operation: 'replace_labels',
      fromObjectType: { field: 'kind' },
      from: { field: 'mail', property: 'email' },
      to: { field: 'company' },
      labels: { by: 'constant', labels: ['A', 'B'] },
    })
  })
})

describe('what cannot be used is named with its remedy', () => {
  it.each([
    [{}, 'credentials is missing: it holds auth_type and access_token, or the keys of an OAuth app'],
    [null, 'the configuration must be an object'],
    [
      { credentials: { auth_type: 'token' } },
      'credentials.auth_type cannot be "token"; there are "private_app", "oauth"',
    ],
    [{ credentials: { auth_type: 'private_app' } }, 'credentials.access_token is missing'],
    [{ credentials: { type: 'OAuth', client_id: 'x' } }, 'credentials has no key "type"'],
    [{ credentials, mapings: [] }, 'the configuration has no key "mapings"; did you mean "mappings"?'],
    [{ credentials, base_url: 'http://example.com' }, 'base_url must begin with https://'],
    [{ credentials, base_url: 'hubspot' }, 'base_url "hubspot" is not a URL'],
    [{ credentials, api_version: 'v3' }, 'api_version cannot be "v3"'],
    [{ credentials, max_rejected: 'some' }, 'max_rejected "some" is neither a number of records'],
    [{ credentials, max_rejected: '120%' }, 'max_rejected "120%" is neither'],
    [{ credentials, flush_seconds: 0 }, 'flush_seconds must be a number from 1 to 300'],
    [{ credentials, mappings: [{ kind: 'association' }] }, 'mappings[0].stream is missing'],
    [
      { credentials, mappings: [{ stream: 's' }] },
      'mappings[0].kind is missing; it is one of association, limit',
    ],
    [
      { credentials, mappings: [{ stream: 's', kind: 'limit', labels: {} }] },
      'mappings[0] has no key "labels"',
    ],
    [
      { credentials, mappings: [{ stream: 's', kind: 'association', from: { by: 'unique_property' } }] },
      'mappings[0].from.property is missing',
    ],
    [
      {
        credentials,
        mappings: [{ stream: 's', kind: 'association', from: { by: 'id', property: 'email' } }],
      },
      'mappings[0].from.property needs mappings[0].from.by "unique_property"',
    ],
    [
      { credentials, mappings: [{ stream: 's', kind: 'association', labels: { by: 'constant' } }] },
      'mappings[0].labels.labels is missing: name at least one label',
    ],
    [
      { credentials, object_storage_config: { storage_type: 'S3' } },
      'object_storage_config.s3_bucket_name is missing',
    ],
    [{ bucket_name: 'b', credentials }, 'the configuration has no key "bucket_name"'],
  ])('%j', (config, message) => {
    expect(failureOf(config)).toContain(message)
  })

  it('and never repeats a secret', () => {
    expect(failureOf({ credentials: { auth_type: 'private_app', access_token: 'Bearer pat-secret' } })).toBe(
      'The configuration cannot be used: credentials.access_token must be the token alone, without "Bearer" and without blanks',
    )
  })
})

it('is valid by the specification whenever it is accepted', () => {
  const text = fc.constantFrom('a', 'field:a', '')
  const either = (record: Record<string, fc.Arbitrary<unknown>>) => fc.record(record, { requiredKeys: [] })
  const labels = either({
    by: fc.constantFrom('auto', 'none', 'field', 'constant'),
    labels: fc.constantFrom(['A'], []),
    field: text,
  })
  const side = either({ by: fc.constantFrom('id', 'unique_property'), field: text, property: text })
  const mapping = either({
    stream: text,
    kind: fc.constantFrom('association', 'limit'),
    operation: fc.constantFrom('associate', 'archive', 'set', 'clear', 'replace_labels'),
    from_object_type: text,
    from: side,
    labels,
    max_field: text,
  })
  const config = either({
    credentials: fc.constantFrom(
      credentials,
      { auth_type: 'oauth', client_id: 'i', client_secret: 's', refresh_token: 'r' },
      {},
    ),
    mappings: fc.array(mapping, { maxLength: 2 }),
    on_reject: fc.constantFrom('fail', 'skip', 'none'),
    max_rejected: fc.constantFrom('5', '5%', ' 2.5 % ', 'x'),
    object_storage_config: either({ storage_type: fc.constantFrom('None', 'Local', 'S3'), local_path: text }),
    flush_seconds: fc.constantFrom(0, 1, 30, 301),
  })
  fc.assert(
    fc.property(config, (value) => {
      if (failureOf(value) === 'no failure') expect([validate(value), validate.errors]).toEqual([true, null])
    }),
    { numRuns: 2_000 },
  )
})

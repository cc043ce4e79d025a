import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { OpenApiContent, OpenApiDocument } from '../src/generated/document.d.ts'
import { documents, operationsOf } from './documents.ts'

function validatorOf(document: OpenApiDocument): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  addFormats.default(ajv)
  // The document around the schemas is not a schema; strict mode would take its fields for misspelt keywords.
  ajv.addVocabulary(Object.keys(document))
  return ajv.addSchema({ ...document, $id: 'https://example.com/openapi' })
}

function schemaAt(ajv: Ajv2020, ...place: readonly string[]): ValidateFunction {
  const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')
  return ajv.compile({ $ref: `https://example.com/openapi#/${pointer}` })
}

function expectValid(validate: ValidateFunction, value: unknown, what: string): void {
  validate(value)
  expect(validate.errors ?? [], `${what}: ${JSON.stringify(value)}`).toEqual([])
}

function examplesOf(content: OpenApiContent | undefined): readonly [mediaType: string, value: unknown][] {
  return Object.entries(content ?? {}).flatMap(([mediaType, { examples = {} }]) =>
    Object.values(examples).map(({ value }): [string, unknown] => [mediaType, value]),
  )
}

test.each(documents)('%s: every schema compiles in strict mode', (_version, document) => {
  const ajv = validatorOf(document)
  const names = Object.keys(document.components.schemas)
  expect(names.length).toBeGreaterThan(80)
  for (const name of names) expect(() => schemaAt(ajv, 'components', 'schemas', name), name).not.toThrow()
})

test.each(documents)('%s: every request body compiles and accepts its example', (_version, document) => {
  const ajv = validatorOf(document)
  for (const [name, body] of Object.entries(document.components.requestBodies)) {
    const examples = examplesOf(body.content)
    expect(examples, name).not.toHaveLength(0)
    for (const [mediaType, value] of examples) {
      const validate = schemaAt(ajv, 'components', 'requestBodies', name, 'content', mediaType, 'schema')
      expectValid(validate, value, name)
      expect(validate('neither an object nor a list'), name).toBe(false)
    }
  }
})

test.each(documents)('%s: every response accepts its examples', (_version, document) => {
  const ajv = validatorOf(document)
  for (const [name, response] of Object.entries(document.components.responses)) {
    const examples = examplesOf(response.content)
    expect(examples.length > 0, `${name} has examples if and only if it has a body`).toBe(
      Boolean(response.content),
    )
    for (const [mediaType, value] of examples) {
      expectValid(schemaAt(ajv, 'components', 'responses', name, 'content', mediaType, 'schema'), value, name)
    }
  }
})

test.each(documents)('%s: every parameter accepts its example', (_version, document) => {
  const ajv = validatorOf(document)
  for (const [name, { example }] of Object.entries(document.components.parameters)) {
    expect(example, name).toBeDefined()
    expectValid(schemaAt(ajv, 'components', 'parameters', name, 'schema'), example, name)
  }
})

test.each(documents)('%s: every schema accepts its own examples', (_version, document) => {
  const ajv = validatorOf(document)
  const places = exampleHolders(document.components.schemas, ['components', 'schemas'])
  expect(places.length).toBeGreaterThan(50)
  for (const { place, examples } of places) {
    for (const example of examples) expectValid(schemaAt(ajv, ...place), example, place.join('.'))
  }
})

interface ExampleHolder {
  readonly place: readonly string[]
  readonly examples: readonly unknown[]
}

function exampleHolders(node: unknown, place: readonly string[]): readonly ExampleHolder[] {
  if (typeof node !== 'object' || node === null) return []
  const own = 'examples' in node && Array.isArray(node.examples) ? [{ place, examples: node.examples }] : []
  const inner = Object.entries(node).flatMap(([key, child]) => exampleHolders(child, [...place, key]))
  return [...own, ...inner]
}

test.each([
  { body: 'CreateAssociations', most: 2000, input: { from: { id: '1' }, to: { id: '2' }, types: [] } },
  { body: 'ReadAssociations', most: 1000, input: { id: '1' } },
  { body: 'ReadObjects', most: 100, input: { id: '1' } },
])('$body takes $most inputs and not one more', ({ body, most, input }) => {
  const bodyWith = (count: number) => ({
    inputs: Array.from({ length: count }, () => input),
    properties: [],
    propertiesWithHistory: [],
  })
  for (const [version, document] of documents) {
    const place = ['components', 'requestBodies', body, 'content', 'application/json', 'schema']
    const validate = schemaAt(validatorOf(document), ...place)
    expect(validate(bodyWith(most)), version).toBe(true)
    expect(validate(bodyWith(most + 1)), version).toBe(false)
  }
})

test.each([
  { name: 'billing_contact', accepted: true },
  { name: 'billing-contact', accepted: false },
  { name: '1st_contact', accepted: false },
])('a label named $name is accepted: $accepted', ({ name, accepted }) => {
  for (const [version, document] of documents) {
    const validate = schemaAt(validatorOf(document), 'components', 'schemas', 'AssociationLabelCreateInput')
    expect(validate({ name, label: 'Billing contact' }), version).toBe(accepted)
  }
})

test.each(documents)('%s: every operation refuses with the shared error body', (_version, document) => {
  for (const { operation } of operationsOf(document)) {
    expect(operation.responses.default, operation.operationId).toEqual({
      $ref: '#/components/responses/Error',
    })
  }
})

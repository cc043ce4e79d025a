import { expect, it } from 'vitest'
import { spec } from './spec.ts'

// biome-ignore lint/suspicious/noExplicitAny: walks through a schema of any depth
function objectsIn(schema: any, path = 'spec'): { path: string; schema: any }[] {
  if (typeof schema !== 'object' || schema === null) return []
  return [
    { path, schema },
    ...Object.entries(schema).flatMap(([key, value]) => objectsIn(value, `${path}.${key}`)),
  ]
}

const objects = objectsIn(spec.connectionSpecification)

it('gives each choice a title and one constant that tells it apart, as the forms need it', () => {
  const choices = objects.filter(({ schema }) => Array.isArray(schema.oneOf))
  expect(choices.length).toBeGreaterThan(5)
  for (const { path, schema } of choices) {
    expect(schema.type, path).toBe('object')
    const names = schema.oneOf.map(
      ({ type, title, properties }: { type: string; title: string; properties: object }) => {
        expect([type, typeof title], path).toEqual(['object', 'string'])
        return Object.entries(properties).flatMap(([name, { const: value }]) =>
          value === undefined ? [] : [`${name}=${value}`],
        )
      },
    )
    expect(
      names.every((each: string[]) => each.length === 1),
      path,
    ).toBe(true)
    expect(new Set(names.flat()).size, path).toBe(schema.oneOf.length)
    expect(new Set(names.flat().map((each: string) => each.split('=')[0])).size, path).toBe(1)
  }
})

it('orders the fields of every form without doubt', () => {
  for (const { path, schema } of objects.filter(({ schema: each }) => each.properties !== undefined)) {
    const orders = Object.values(schema.properties as Record<string, { order?: number }>).map(
      ({ order }) => order,
    )
    expect(orders.includes(undefined), path).toBe(false)
    expect(new Set(orders).size, path).toBe(orders.length)
  }
})

it('marks every secret, so that the platform keeps and hides it', () => {
  const secrets = objects
    .filter(({ schema }) => schema.airbyte_secret === true)
    .map(({ path }) => path.split('.').at(-1))
  expect(secrets.toSorted()).toEqual([
    'access_key_id',
    'access_token',
    'client_id',
    'client_secret',
    'refresh_token',
    'secret_access_key',
  ])
})

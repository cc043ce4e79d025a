import { expect, test } from 'vitest'
import { bundleDocument, componentName } from './bundle-document.ts'

test.each([
  ['association-spec', 'AssociationSpec'],
  ['error', 'Error'],
  ['updated-association-limits-in-one-status', 'UpdatedAssociationLimitsInOneStatus'],
])('the file %s becomes the component %s', (fileName, name) => {
  expect(componentName(fileName)).toBe(name)
})

test('a bundle refers to nothing outside itself', async () => {
  const { document } = await bundleDocument('v4')
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(
    ([, target]) => target ?? '',
  )
  expect(references.length).toBeGreaterThan(100)
  for (const reference of references) {
    expect(reference).toMatch(
      /^#\/components\/(schemas|parameters|requestBodies|responses)\/[A-Z][A-Za-z0-9]*$/,
    )
    const [, , kind = '', name = ''] = reference.split('/')
    expect(document).toHaveProperty(['components', kind, name])
  }
})

test('a bundle says in its first field that it is generated', async () => {
  const { document } = await bundleDocument('v4')
  expect(Object.entries(document)[0]).toEqual(['x-generated', expect.stringContaining('Do not edit')])
})

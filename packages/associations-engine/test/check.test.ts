import { expect, it } from 'vitest'
import { createAssociationEngine, type Mapping } from '../src/index.ts'
import { aPortal } from './a-portal.ts'

const good: Mapping = {
  from: { objectType: 'contacts', property: 'email', column: 'a' },
  to: { objectType: 'companies', column: 'b' },
  labels: { value: 'Advisor' },
}

async function problemsOf(mapping: Mapping) {
  const { client } = aPortal()
  return createAssociationEngine({ client, mapping }).check()
}

it('finds nothing wrong with a mapping that the portal can serve', async () => {
  expect(await problemsOf(good)).toEqual([])
})

it('names every problem at once', async () => {
  const problems = await problemsOf({
    from: { objectType: 'contcats', column: 'a' },
    to: { objectType: 'companies', property: 'nonsense', column: 'b' },
  })
  expect(problems.map(({ path }) => path)).toEqual(['from.objectType', 'to.property'])
})

it('refuses the record id as a property, because HubSpot does', async () => {
  const problems = await problemsOf({
    ...good,
    from: { objectType: 'contacts', property: 'hs_object_id', column: 'a' },
  })
  expect(problems).toMatchObject([
    { path: 'from.property', message: expect.stringContaining('leave the property out') },
  ])
})

it('knows when the label for all rows does not exist', async () => {
  const problems = await problemsOf({ ...good, labels: { value: 'Advisr' } })
  expect(problems).toMatchObject([{ path: 'labels.value', message: expect.stringContaining('"Advisor"') }])
})

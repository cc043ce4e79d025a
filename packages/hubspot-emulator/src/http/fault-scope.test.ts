import { expect, test } from 'vitest'
import { scopeMatcher } from './fault-scope.ts'

const put = {
  method: 'PUT',
  path: '/crm/objects/2026-03/contacts/101/associations/companies/201',
  operation: 'setAssociationLabels',
}

test.each([
  [{}, true],
  [{ operation: 'setAssociationLabels' }, true],
  [{ operation: 'createAssociationsBatch' }, false],
  [{ route: put.path }, true],
  [{ route: '/crm/objects/*' }, true],
  [{ route: 'PUT /crm/objects/*' }, true],
  [{ route: 'put  /crm/objects/*' }, true],
  [{ route: 'GET /crm/objects/*' }, false],
  [{ route: '/crm/objects/{version}/{from}/{id}/associations/{to}/{toId}' }, true],
  [{ route: '/crm/objects/{version}/{from}/associations/{to}/{toId}' }, false],
  [{ route: '/crm/objects' }, false],
  [{ route: '*/companies/201' }, 'route "*/companies/201" is not a path'],
  [{ route: '/crm.objects/*' }, false],
  [{ route: '/crm/objects/*', operation: 'setAssociationLabels' }, true],
  [{ route: '/crm/objects/*', operation: 'listAssociations' }, false],
])('%j: %s', (scope, expected) => {
  if (typeof expected === 'string') expect(() => scopeMatcher(scope)).toThrow(expected)
  else expect(scopeMatcher(scope)(put)).toBe(expected)
})

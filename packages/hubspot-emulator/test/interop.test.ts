import { expect, test } from 'vitest'
import { failuresIn } from '../interop/contract-fuzz/failures-in.ts'
import { report } from '../interop/report.ts'
import { couldNotTry } from '../interop/verdict.ts'

const REPORT = `Schemathesis v4
=================================== FAILURES ===================================
___________________ GET /crm/properties/2026-03/{objectType} ___________________
1. Test Case ID: 8ywdNm

- ST108 Response violates schema

    "errors" is a required property

- ST901 Custom check failed: \`success_is_declared\`

 POST /crm/associations/2026-03/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create 
1. Test Case ID: VDVAdr

- ST100 Server error

=================================== WARNINGS ===================================

Missing test data: 1 operation

  - GET /crm/objects/2026-03/{objectType}/{objectId}

- ST000 not a failure
`

test('every failure is told with its operation, also where the heading fills the line', () => {
  expect(failuresIn(REPORT)).toEqual([
    'GET /crm/properties/2026-03/{objectType}: ST108 Response violates schema',
    'GET /crm/properties/2026-03/{objectType}: ST901 Custom check failed: `success_is_declared`',
    'POST /crm/associations/2026-03/definitions/configurations/{fromObjectType}/{toObjectType}/batch/create: ST100 Server error',
  ])
})

test('a report without failures has none', () => {
  expect(failuresIn('=== SUMMARY ===\n\nTest cases:\n  5391 generated, 5391 passed\n')).toEqual([])
})

test('verdicts stand in columns, with what was found and what is known below', () => {
  const text = report([
    { tried: 'client 1.0', count: 2, requests: 5, findings: [], notes: ['its own fault'] },
    { tried: 'contract', count: 9000, requests: 9000, findings: ['GET /a: broken'], notes: [] },
  ])
  expect(text).toBe(
    [
      'tried       trials  requests  found',
      'client 1.0  2       5         nothing',
      'contract            9000      1',
      '',
      'Found',
      '  - contract: GET /a: broken',
      '',
      'Known and meant',
      '  - its own fault',
      '',
    ].join('\n'),
  )
})

test('a judge who could not begin counts as a finding', () => {
  expect(report([couldNotTry('contract', 'python3 is missing')])).toContain(
    '  - contract: python3 is missing',
  )
})

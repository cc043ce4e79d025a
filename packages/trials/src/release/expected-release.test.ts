import { expect, it } from 'vitest'
import { expectedRelease } from './expected-release.ts'

const packages = [
  { name: 'one', version: '1.2.3' },
  { name: 'two', version: '1.2.3' },
  { name: 'inside', version: '0.0.0', private: true },
]

it('moves all published packages to one version, and tells each what names it', () => {
  const pending = [
    { bumps: new Map([['one', 'patch' as const]]), summary: 'Mend one.' },
    {
      bumps: new Map([
        ['one', 'minor' as const],
        ['two', 'patch' as const],
      ]),
      summary: 'Add to both.',
    },
  ]
  expect(Object.fromEntries(expectedRelease(packages, pending))).toEqual({
    one: { version: '1.3.0', summaries: ['Mend one.', 'Add to both.'] },
    two: { version: '1.3.0', summaries: ['Add to both.'] },
  })
})

it.each([
  ['major', '2.0.0'],
  ['minor', '1.3.0'],
  ['patch', '1.2.4'],
] as const)('a %s change makes 1.2.3 to %s', (bump, version) => {
  const release = expectedRelease(packages, [{ bumps: new Map([['one', bump]]), summary: '' }])
  expect(release.get('two')?.version).toBe(version)
})

it('moves nothing without a changeset', () => {
  expect(expectedRelease(packages, []).get('one')?.version).toBe('1.2.3')
})

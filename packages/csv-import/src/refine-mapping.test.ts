import type { Mapping } from '@hubspot-associations/engine'
import { expect, it } from 'vitest'
import { refineMapping } from './refine-mapping.ts'

const from = { objectType: 'contacts', property: 'email', column: 'Email' }
const to = { objectType: 'companies', property: 'domain', column: 'Site' }
const byId = { objectType: 'companies', column: 'Id' }
const mapping: Mapping = { from, to }

it('changes nothing without flags', () => {
  expect(refineMapping(mapping, {})).toEqual(mapping)
})

it('holds for both sides, for the one that is named, or for the one that looks records up', () => {
  expect(refineMapping(mapping, { normalise: ['trim,case'], onSeveral: ['to=all'] })).toEqual({
    from: { ...from, normalise: ['trim', 'case'] },
    to: { ...to, normalise: ['trim', 'case'], onSeveral: 'all' },
  })
  expect(refineMapping({ from, to: byId }, { onSeveral: ['first'] })).toEqual({
    from: { ...from, onSeveral: 'first' },
    to: byId,
  })
})

it('adds to what the mapping says, and is repeatable', () => {
  const given: Mapping = { from: { ...from, normalise: ['trim'] }, to, emptyMarkers: ['-'] }
  const flags = { normalise: ['from=case', 'to=www', 'to=email-domain'], empty: ['#N/A', 'NULL'] }
  expect(refineMapping(given, flags)).toEqual({
    from: { ...from, normalise: ['trim', 'case'] },
    to: { ...to, normalise: ['www', 'email-domain'] },
    emptyMarkers: ['-', '#N/A', 'NULL'],
  })
})

it('gives labels a column that says yes', () => {
  expect(refineMapping(mapping, { primary: 'Main' })).toMatchObject({ labels: { primaryColumn: 'Main' } })
  const typed: Mapping = { ...mapping, labels: { typeIdColumn: 'a', categoryColumn: 'b' } }
  expect(() => refineMapping(typed, { primary: 'Main' })).toThrow('--primary goes with label texts')
})

it.each([
  [{ normalise: ['lower'] }, '--normalise "lower" is not known'],
  [{ normalise: ['from=trim,cas'] }, '--normalise "cas" is not known; did you mean "case"?'],
  [{ onSeveral: ['frist'] }, '--on-several "frist" is not known; did you mean "first"?'],
  [{ onSeveral: [''] }, '--on-several "" is not known'],
])('says what is wrong with %o', (flags, message) => {
  expect(() => refineMapping(mapping, flags)).toThrow(message)
})

it('has nothing to do with record ids', () => {
  const ids: Mapping = { from: byId, to: byId }
  expect(() => refineMapping(ids, { onSeveral: ['all'] })).toThrow('from and to hold record ids')
  expect(() => refineMapping({ from, to: byId }, { normalise: ['to=case'] })).toThrow('to hold record ids')
})

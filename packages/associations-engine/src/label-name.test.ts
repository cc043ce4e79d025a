import fc from 'fast-check'
import { expect, it } from 'vitest'
import { labelName } from './label-name.ts'

const pair = { from: { id: '0-1', name: 'contacts' }, to: { id: '0-2', name: 'companies' } }

it('joins pair and text with underscores', () => {
  expect(labelName('Billing contact', pair)).toBe('contacts_companies_billing_contact')
})

it('keeps texts apart that differ only in signs or script', () => {
  const names = ['C++', 'C#', 'C', 'Prüfer', 'Pr fer', '経理'].map((text) => labelName(text, pair))
  expect(new Set(names).size).toBe(names.length)
})

it('is always a name that HubSpot takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[a-z][a-z0-9_]*$/.test(labelName(text, pair))),
  )
})

it('does not begin with a digit when an object is only known by its id', () => {
  expect(labelName('Owner', { from: { id: '2-555', name: '2-555' }, to: pair.to })).toBe(
    'label_2_555_companies_owner',
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Normalisation, normaliser } from './normalise.ts'

it.each<[Normalisation[], string, string]>([
  [['trim'], ' Acme\u00A0  Ltd\u200B ', 'Acme Ltd'],
  [['trim'], '\u202AC-17\u202C', 'C-17'],
  [['case'], 'Ada@Example.COM', 'ada@example.com'],
  [['www'], 'https://www.Example.com/about?x=1', 'example.com'],
  [['www'], 'www.example.com', 'example.com'],
  [['www'], 'http://user@example.com:8080/', 'example.com'],
  [['www'], 'shop.example.com', 'shop.example.com'],
  [['www'], 'wwwhat.example.com', 'wwwhat.example.com'],
  [['www'], 'www.www.example.com', 'example.com'],
  [['www'], 'https://www.com/', 'www.com'],
  [['www'], 'http://user@work@example.com', 'example.com'],
  [['email-domain'], 'ada@Mail.Example.com', 'mail.example.com'],
  [['email-domain'], 'example.com', 'example.com'],
  [['email-domain'], 'ada@', ''],
  [['email-domain', 'www'], 'https://www.example.com', 'example.com'],
  [['salesforce-id'], '001D000000IqhSL', '001D000000IqhSLIAZ'],
  [['salesforce-id'], '001D000000IqhSLIAZ', '001D000000IqhSLIAZ'],
  [['salesforce-id'], '0063000000AbCd', '0063000000AbCd'],
])('%o makes of %o %o', (steps, value, wanted) => {
  expect(normaliser(steps)?.(value)).toBe(wanted)
})

it('does nothing when nothing is asked for', () => {
  expect(normaliser()).toBeUndefined()
  expect(normaliser([])).toBeUndefined()
})

const everyStep: Normalisation[] = ['trim', 'case', 'www', 'email-domain', 'salesforce-id']

it.each([
  ['a value', ['trim', 'case', 'salesforce-id'] as Normalisation[], fc.string({ unit: 'grapheme' })],
  ['an address', everyStep, fc.oneof(fc.emailAddress(), fc.webUrl({ withQueryParameters: true }))],
])('changes nothing more of %s the second time', (_, steps, values) => {
  fc.assert(
    fc.property(fc.subarray(steps), values, (wanted, value) => {
      const once = normaliser(wanted)?.(value) ?? value
      expect(normaliser(wanted)?.(once) ?? once).toBe(once)
    }),
  )
})

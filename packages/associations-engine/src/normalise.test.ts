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

it('changes nothing more the second time', () => {
  const steps = fc.subarray<Normalisation>(['trim', 'case', 'www', 'email-domain', 'salesforce-id'])
  fc.assert(
    fc.property(steps, fc.oneof(fc.string(), fc.emailAddress(), fc.webUrl()), (wanted, value) => {
      const once = normaliser(wanted)?.(value) ?? value
      expect(normaliser(wanted)?.(once) ?? once).toBe(once)
    }),
  )
})

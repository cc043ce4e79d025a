import { expect, test } from 'vitest'
import { HubspotAssociations, HubspotAssociationsApi, HubspotAssociationsOAuth2Api } from './bundled.ts'

test('the node names both credentials, each behind its choice', () => {
  const { description } = new HubspotAssociations()
  expect(description.credentials).toEqual([
    {
      name: new HubspotAssociationsApi().name,
      required: true,
      displayOptions: { show: { authentication: ['accessToken'] } },
    },
    {
      name: new HubspotAssociationsOAuth2Api().name,
      required: true,
      displayOptions: { show: { authentication: ['oAuth2'] } },
    },
  ])
})

test('a key is hidden while it is typed, and tested by a request', () => {
  const { properties, authenticate, test } = new HubspotAssociationsApi()
  expect(properties[0]).toMatchObject({ name: 'accessToken', typeOptions: { password: true } })
  expect(authenticate.properties).toEqual({
    headers: { Authorization: '=Bearer {{$credentials.accessToken}}' },
  })
  expect(test.request.url).toBe('/account-info/2026-03/details')
})

test('an app asks for what associations need, and for the rest only where the account has it', () => {
  const { properties } = new HubspotAssociationsOAuth2Api()
  const defaultOf = (name: string) => String(properties.find((property) => property.name === name)?.default)
  expect(defaultOf('scope').split(' ')).toEqual([
    'oauth',
    'crm.objects.contacts.read',
    'crm.objects.contacts.write',
    'crm.objects.companies.read',
    'crm.objects.companies.write',
    'crm.objects.deals.read',
    'crm.objects.deals.write',
    'tickets',
  ])
  const optional = new URLSearchParams(defaultOf('authQueryParameters')).get('optional_scope')?.split(' ')
  expect(optional).toContain('crm.schemas.custom.read')
  expect(optional).toContain('crm.objects.custom.write')
})

import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow'

const required = [
  'oauth',
  ...readAndWrite('crm.objects.contacts', 'crm.objects.companies', 'crm.objects.deals'),
  'tickets',
]

// An account that lacks one of these can connect all the same.
const optional = [
  ...readAndWrite(
    'crm.objects.custom',
    'crm.objects.leads',
    'crm.objects.line_items',
    'crm.objects.orders',
    'crm.objects.products',
    'crm.objects.quotes',
    'crm.objects.services',
  ),
  'crm.schemas.custom.read',
]

function readAndWrite(...objects: string[]): string[] {
  return objects.flatMap((object) => [`${object}.read`, `${object}.write`])
}

/** An account connected through an OAuth app of one's own. */
export class HubspotAssociationsOAuth2Api implements ICredentialType {
  readonly name = 'hubspotAssociationsOAuth2Api'
  readonly extends: string[] = ['oAuth2Api']
  readonly displayName = 'HubSpot Associations OAuth2 API'
  readonly icon: Icon = {
    light: 'file:../icons/hubspot-associations.svg',
    dark: 'file:../icons/hubspot-associations.dark.svg',
  }
  readonly documentationUrl =
    'https://github.com/hubspot-associations/toolkit/tree/main/packages/n8n-node#credentials'

  readonly properties: INodeProperties[] = [
    { displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
    {
      displayName: 'Authorization URL',
      name: 'authUrl',
      type: 'hidden',
      default: 'https://app.hubspot.com/oauth/authorize',
      required: true,
    },
    {
      displayName: 'Access Token URL',
      name: 'accessTokenUrl',
      type: 'hidden',
      default: '={{$self["baseUrl"]}}/oauth/2026-03/token',
      required: true,
    },
    { displayName: 'Scope', name: 'scope', type: 'hidden', default: required.join(' ') },
    {
      displayName: 'Auth URI Query Parameters',
      name: 'authQueryParameters',
      type: 'hidden',
      default: `optional_scope=${encodeURIComponent(optional.join(' '))}`,
    },
    { displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: 'https://api.hubapi.com',
      description: 'Where HubSpot is. Change it for a proxy, or to try workflows against a local emulator.',
    },
  ]

  readonly test: ICredentialTestRequest = {
    request: { baseURL: '={{$credentials.baseUrl}}', url: '/account-info/2026-03/details' },
  }
}

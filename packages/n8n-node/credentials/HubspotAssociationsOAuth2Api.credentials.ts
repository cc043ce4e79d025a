import type { ICredentialTestRequest, ICredentialType, Icon, INodeProperties } from 'n8n-workflow'

// HubSpot lets an app ask for scopes that an account may not have; those are optional, or nobody could connect.
const scopes = ['oauth', 'crm.objects.contacts.read', 'crm.objects.contacts.write']

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
      default: '={{$self["baseUrl"]}}/oauth/v1/token',
      required: true,
    },
    { displayName: 'Scope', name: 'scope', type: 'hidden', default: scopes.join(' ') },
    { displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: '' },
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
    request: { baseURL: '={{$credentials.baseUrl}}', url: '/account-info/v3/details' },
  }
}

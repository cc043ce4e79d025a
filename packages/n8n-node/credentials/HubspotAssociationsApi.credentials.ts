import type {
  IAuthenticateGeneric,
  ICredentialTestRequest,
  ICredentialType,
  Icon,
  INodeProperties,
} from 'n8n-workflow'

/** The key of a HubSpot service key or private app. */
export class HubspotAssociationsApi implements ICredentialType {
  readonly name = 'hubspotAssociationsApi'
  readonly displayName = 'HubSpot Associations API'
  readonly icon: Icon = {
    light: 'file:../icons/hubspot-associations.svg',
    dark: 'file:../icons/hubspot-associations.dark.svg',
  }
  readonly documentationUrl =
    'https://github.com/hubspot-associations/toolkit/tree/main/packages/n8n-node#credentials'

  readonly properties: INodeProperties[] = [
    {
      displayName: 'Service Key',
      name: 'accessToken',
      type: 'string',
      typeOptions: { password: true },
      default: '',
      required: true,
      placeholder: 'pat-eu1-…',
      description:
        'A service key, or the access token of a private app: in HubSpot under Settings > Integrations. It needs the read and write scopes of the objects you associate.',
    },
    {
      displayName: 'Base URL',
      name: 'baseUrl',
      type: 'string',
      default: 'https://api.hubapi.com',
      description: 'Where HubSpot is. Change it for a proxy, or to try workflows against a local emulator.',
    },
  ]

  readonly authenticate: IAuthenticateGeneric = {
    type: 'generic',
    properties: { headers: { Authorization: '=Bearer {{$credentials.accessToken}}' } },
  }

  readonly test: ICredentialTestRequest = {
    request: { baseURL: '={{$credentials.baseUrl}}', url: '/account-info/2026-03/details' },
  }
}

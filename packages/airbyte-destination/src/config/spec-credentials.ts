import type { JsonSchema } from './json-schema.ts'

/** Signing in, as the form shows it. */
export const credentialsSpec: JsonSchema = {
  title: 'Credentials',
  description: 'How the connector signs in to HubSpot.',
  type: 'object',
  oneOf: [
    {
      title: 'Access token of a private app or service key',
      type: 'object',
      required: ['auth_type', 'access_token'],
      properties: {
        auth_type: { type: 'string', const: 'private_app', order: 0 },
        access_token: {
          title: 'Access token',
          description:
            'From Settings > Integrations > Private Apps in HubSpot. It needs the read and write scopes of the objects to associate.',
          type: 'string',
          airbyte_secret: true,
          examples: ['pat-eu1-…'],
          order: 1,
        },
      },
    },
    {
      title: 'OAuth app',
      type: 'object',
      required: ['auth_type', 'client_id', 'client_secret', 'refresh_token'],
      properties: {
        auth_type: { type: 'string', const: 'oauth', order: 0 },
        client_id: { title: 'Client ID', type: 'string', airbyte_secret: true, order: 1 },
        client_secret: { title: 'Client secret', type: 'string', airbyte_secret: true, order: 2 },
        refresh_token: {
          title: 'Refresh token',
          description: 'Access tokens are renewed with it in time.',
          type: 'string',
          airbyte_secret: true,
          order: 3,
        },
      },
    },
  ],
}

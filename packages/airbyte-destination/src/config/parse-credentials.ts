import { isGiven, MappingError, parseObject } from '@hubspot-associations/engine'
import type { Config } from './config.ts'
import { requiredText, requiredWord } from './fields.ts'

const keys = ['auth_type', 'access_token', 'client_id', 'client_secret', 'refresh_token']

/** Reads how the connector signs in. No message repeats a secret. */
export function parseCredentials(value: unknown): Config['credentials'] {
  if (!isGiven(value))
    throw new MappingError(
      'credentials is missing: it holds auth_type and access_token, or the keys of an OAuth app',
    )
  const fields = parseObject(value, 'credentials', keys)
  const type = requiredWord(fields.auth_type, 'credentials.auth_type', ['private_app', 'oauth'])
  const secret = (key: string): string => requiredText(fields[key], `credentials.${key}`).trim()
  if (type === 'private_app') return { accessToken: token(secret('access_token')) }
  const oauth = {
    clientId: secret('client_id'),
    clientSecret: secret('client_secret'),
    refreshToken: secret('refresh_token'),
  }
  return { oauth }
}

function token(text: string): string {
  if (/^[\x21-\x7e]+$/.test(text)) return text
  throw new MappingError(
    'credentials.access_token must be the token alone, without "Bearer" and without blanks',
  )
}

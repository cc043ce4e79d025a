import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'tsdown'

// As n8n loads them: bundled, and by require. n8n-workflow itself can be loaded in no other way.
const cwd = join(import.meta.dirname, '..')
const outDir = await mkdtemp(join(cwd, 'node_modules/bundled-'))
await build({ cwd, outDir, copy: [], logLevel: 'silent' })
const require = createRequire(join(outDir, 'index.js'))

type NodeFile = typeof import('../nodes/HubspotAssociations/HubspotAssociations.node.ts')
const node: NodeFile = require('./nodes/HubspotAssociations/HubspotAssociations.node.js')
export const HubspotAssociations: NodeFile['HubspotAssociations'] = node.HubspotAssociations

type TokenFile = typeof import('../credentials/HubspotAssociationsApi.credentials.ts')
const token: TokenFile = require('./credentials/HubspotAssociationsApi.credentials.js')
export const HubspotAssociationsApi: TokenFile['HubspotAssociationsApi'] = token.HubspotAssociationsApi

type OAuthFile = typeof import('../credentials/HubspotAssociationsOAuth2Api.credentials.ts')
const oauth: OAuthFile = require('./credentials/HubspotAssociationsOAuth2Api.credentials.js')
export const HubspotAssociationsOAuth2Api: OAuthFile['HubspotAssociationsOAuth2Api'] =
  oauth.HubspotAssociationsOAuth2Api

await rm(outDir, { recursive: true })

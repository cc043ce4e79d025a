import { defineConfig } from 'tsdown'

const node = 'nodes/HubspotAssociations'

// Everything is built in but what n8n itself provides: it installs no dependencies of verified packages.
export default defineConfig({
  entry: [
    `${node}/HubspotAssociations.node.ts`,
    'credentials/HubspotAssociationsApi.credentials.ts',
    'credentials/HubspotAssociationsOAuth2Api.credentials.ts',
  ],
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  dts: false,
  fixedExtension: false,
  deps: { onlyBundle: ['leven'], neverBundle: ['n8n-workflow'] },
  copy: [
    { from: 'icons', to: 'dist' },
    { from: 'workflows', to: 'dist' },
    { from: `${node}/HubspotAssociations.node.json`, to: `dist/${node}` },
    { from: `${node}/__schema__`, to: `dist/${node}` },
  ],
})

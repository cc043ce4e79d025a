import { join } from 'node:path'
import { defineConfig } from 'tsdown'

const packages = join(import.meta.dirname, '..')
const licence = (folder: string, name: string, file: string) => ({
  from: join(packages, folder, 'node_modules', name, file),
  to: 'dist/licenses',
  rename: `${name}-LICENSE`,
})

// One file that needs nothing beside Node: the image holds it and no node_modules. Licences go where the code goes.
export default defineConfig({
  entry: ['src/bin.ts'],
  format: 'esm',
  dts: false,
  fixedExtension: false,
  deps: { alwaysBundle: [/.*/], onlyBundle: ['leven', 'openapi-fetch', 's3mini'] },
  copy: [
    licence('airbyte-destination', 's3mini', 'LICENSE'),
    licence('associations-client', 'openapi-fetch', 'LICENSE'),
    licence('associations-engine', 'leven', 'license'),
  ],
})

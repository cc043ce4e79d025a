import { defineConfig } from 'tsdown'

// One file that needs nothing beside Node: the image holds it and no node_modules.
export default defineConfig({
  entry: ['src/bin.ts'],
  format: 'esm',
  dts: false,
  fixedExtension: false,
  deps: { alwaysBundle: [/.*/] },
})

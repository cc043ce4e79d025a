import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/core.ts', 'src/alike.ts', 'src/association-types.ts'],
  format: 'esm',
  dts: true,
  fixedExtension: false,
})

import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['src/index.ts', 'src/seed-file.ts', 'src/vitest.ts'],
  format: 'esm',
  dts: true,
  fixedExtension: false,
})

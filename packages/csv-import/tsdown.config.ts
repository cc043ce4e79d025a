import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig } from 'tsdown'

// The charting library is built in, so that it need not be installed; its licences go where its code goes.
const echarts = dirname(createRequire(import.meta.url).resolve('echarts/package.json'))
const zrender = dirname(createRequire(join(echarts, 'package.json')).resolve('zrender/package.json'))

export default defineConfig({
  entry: ['src/bin.ts'],
  format: 'esm',
  dts: false,
  fixedExtension: false,
  deps: { onlyBundle: ['echarts', 'zrender', 'tslib'] },
  copy: [
    { from: join(echarts, 'LICENSE'), to: 'dist/licenses', rename: 'echarts-LICENSE' },
    { from: join(echarts, 'NOTICE'), to: 'dist/licenses', rename: 'echarts-NOTICE' },
    { from: join(zrender, 'LICENSE'), to: 'dist/licenses', rename: 'zrender-LICENSE' },
  ],
})

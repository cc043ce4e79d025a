import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { defineConfig } from 'tsdown'

// The charting library is built in, so that it need not be installed; its licences go where its code goes. They
// are not called so, because the package manager adds our own only where no file has that word in its name.
const echarts = dirname(createRequire(import.meta.url).resolve('echarts/package.json'))
const zrender = dirname(createRequire(join(echarts, 'package.json')).resolve('zrender/package.json'))

export default defineConfig({
  entry: ['src/bin.ts'],
  format: 'esm',
  dts: false,
  fixedExtension: false,
  deps: { onlyBundle: ['echarts', 'zrender', 'tslib'] },
  copy: [
    { from: join(echarts, 'LICENSE'), to: 'dist/third-party', rename: 'echarts.txt' },
    { from: join(echarts, 'NOTICE'), to: 'dist/third-party', rename: 'echarts-notice.txt' },
    { from: join(zrender, 'LICENSE'), to: 'dist/third-party', rename: 'zrender.txt' },
  ],
})

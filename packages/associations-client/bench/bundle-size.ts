import { report } from '@hubspot-associations/figures'
import { bundle, gzippedSize } from './bundle.ts'

// What the client adds to a web page: everything it exports, minified and gzipped.

const kilobytes = async (...bundled: Parameters<typeof bundle>): Promise<number> =>
  gzippedSize(await bundle(...bundled)) / 1000

report({ name: 'bundle of the client', value: await kilobytes('index'), unit: 'KB', atMost: 15 })
report({
  name: 'bundle of the client, its own part',
  value: await kilobytes('index', ['openapi-fetch']),
  unit: 'KB',
})
report({ name: 'bundle of /core', value: await kilobytes('core'), unit: 'KB', atMost: 15 })

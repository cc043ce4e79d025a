import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PackedPackage } from './packed-package.ts'

/** A registry that has the packed packages, and sends whoever wants others to the usual one. */
export interface LocalRegistry {
  readonly url: string
  close(): void
}

const usual = process.env.npm_config_registry ?? 'https://registry.npmjs.org/'

/** Starts one on this machine. */
export async function startRegistry(packages: readonly PackedPackage[]): Promise<LocalRegistry> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(url.slice(1).split('?')[0] ?? '')
    const wanted = packages.find(({ name }) => path === name || path === `-/${name}.tgz`)
    if (wanted === undefined) response.writeHead(302, { location: new URL(url.slice(1), usual).href }).end()
    else if (path === wanted.name) response.end(JSON.stringify(packument(wanted, registry.url)))
    else response.end(readFileSync(wanted.tarball))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const registry = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return registry
}

/** What a registry says of a package with a single version. */
function packument({ name, manifest, integrity }: PackedPackage, url: string): object {
  const { version } = manifest
  const dist = { tarball: `${url}-/${name}.tgz`, integrity }
  return {
    name,
    'dist-tags': { latest: version },
    // Long ago, for managers that wait before they trust a new version.
    time: { [version]: '2020-01-01T00:00:00.000Z', modified: '2020-01-01T00:00:00.000Z' },
    versions: { [version]: { ...manifest, dist } },
  }
}

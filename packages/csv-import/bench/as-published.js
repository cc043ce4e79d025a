import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

// Loaded ahead of the built command: the packages of the workspace are their built files, as where they are
// installed, not their sources.
const scope = '@hubspot-associations/'
const folders = { client: 'associations-client', engine: 'associations-engine', emulator: 'hubspot-emulator' }

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith(scope)) return next(specifier, context)
    const [name, ...path] = specifier.slice(scope.length).split('/')
    const folder = new URL(`../../${folders[name]}/`, import.meta.url)
    const { publishConfig } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
    const entry = publishConfig.exports[['.', ...path].join('/')]
    return { url: new URL(entry.default, folder).href, shortCircuit: true }
  },
})

import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { describe, expect, test } from 'vitest'

/** An entry point as a user's bundler would ship it. */
async function bundle(entry: string, external: string[] = []): Promise<string> {
  const input = fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url))
  const build = await rolldown({
    input,
    platform: 'neutral',
    external,
    resolve: { mainFields: ['module', 'main'] },
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  expect(output).toHaveLength(1)
  return output[0].code
}

const core = await bundle('core')

describe('the core touches no global that a host may refuse', () => {
  test.each([
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'setImmediate',
    'process',
    'globalThis',
    'console',
    'global',
    '__dirname',
    'require',
    'Buffer',
    'eval',
  ])('%s', (name) => {
    expect(core).not.toMatch(new RegExp(`\\b${name}\\b`))
  })

  test('and imports nothing', () => {
    expect(core).not.toMatch(/\bimport\b|\bfrom["'`]/)
  })
})

describe('small enough for a browser, in bytes of minified gzip', () => {
  test.each([
    ['core', [], 15_500],
    ['index', ['openapi-fetch'], 15_500],
    ['index', [], 17_500],
    ['association-types', [], 5000],
  ])('%s without %j', async (entry, external, budget) => {
    expect(gzipSync(await bundle(entry, external), { level: 9 }).length).toBeLessThanOrEqual(budget)
  })
})

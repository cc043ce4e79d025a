import { describe, expect, test } from 'vitest'
import { bundle, gzippedSize } from '../bench/bundle.ts'

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
    ['index', ['openapi-fetch'], 15_600],
    ['index', [], 17_750],
    ['association-types', [], 5000],
  ])('%s without %j', async (entry, external, budget) => {
    expect(gzippedSize(await bundle(entry, external))).toBeLessThanOrEqual(budget)
  })
})

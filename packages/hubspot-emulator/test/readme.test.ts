import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { settingsFrom } from '../src/emulator-options.ts'
import { createEmulator } from '../src/index.ts'

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text ?? '',
  )

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '')

test('the example prints what the page says', async () => {
  const printed: string[] = []
  const print = {
    log: (...values: unknown[]) => printed.push(...values.map((value) => inspect(value, { depth: 9 }))),
  }
  const [code = ''] = blocks('ts')
  const body = code.replace(/^import .*$/m, '')
  const AsyncFunction = (async () => undefined).constructor as new (
    ...text: string[]
  ) => (...values: unknown[]) => Promise<void>
  await new AsyncFunction('createEmulator', 'console', body)(createEmulator, print)
  expect(withoutSpace(printed.join(''))).toBe(withoutSpace(blocks('text')[0] ?? ''))
})

test('the seed can be sown', () => {
  const emulator = createEmulator()
  emulator.seed(JSON.parse(blocks('json')[0] ?? ''))
  expect(emulator.links('contacts', 'companies')).toMatchObject([{ labels: ['Billing contact'] }])
})

test('every option is listed with its default', () => {
  for (const [name, value] of Object.entries(settingsFrom({}))) {
    const [, shown] = new RegExp(`^\\| .*\`${name}\`[^|]*\\|([^|]*)\\|`, 'm').exec(README) ?? []
    expect.soft([name, shown]).toEqual([name, expect.any(String)])
    if (typeof value !== 'function' && typeof value !== 'object') expect.soft(shown).toContain(String(value))
  }
})

test('every curl example is answered as promised', async () => {
  const emulator = createEmulator({ clock: { start: '2026-01-01T00:00:00Z' } })
  const lines = blocks('sh').flatMap((block) => block.split('\n').filter((line) => line.startsWith('curl')))
  expect(lines.length).toBeGreaterThan(10)
  for (const line of lines) {
    const [, method = 'GET', path = '', , body] =
      /^curl (?:-N )?(?:-X (\w+) )?"?\$E(\/[^\s"]*)"?( --data '(.*)')?$/.exec(line) ?? []
    const response = await emulator.fetch(`http://emulator/_emulator${path}`, {
      method,
      ...(body === undefined ? {} : { body }),
    })
    expect.soft([line, response.ok]).toEqual([line, true])
    await response.body?.cancel()
  }
})

test('every control request is in the table', () => {
  const sources = ['state-routes', 'traffic-routes', 'event-stream', 'links-among'].map((name) =>
    readFileSync(new URL(`../src/control/${name}.ts`, import.meta.url), 'utf8'),
  )
  const routes = sources.flatMap((text) => [...text.matchAll(/'((?:GET|POST|PUT|DELETE) \/[^']+)'/g)])
  expect(routes.length).toBeGreaterThan(15)
  for (const [, route = ''] of routes)
    expect.soft(README).toContain(`\`${route.replaceAll(/:(\w+)/g, '{$1}')}`)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { spec } from '../src/config/spec.ts'
import { aPortal, run } from './a-sync.ts'

const folder = join(import.meta.dirname, '..')
const text = (path: string): string => readFileSync(join(folder, path), 'utf8')
const readme = text('README.md')
const docs = text('docs/hubspot-associations.md')

it('the README shows what its commands print', async () => {
  const emulator = aPortal(JSON.parse(text('examples/portal.json')))
  const config = JSON.parse(text('examples/config.json'))
  const catalog = text('examples/catalog.json')
  const check = await run('check', { emulator, config })
  const write = await run('write', {
    emulator,
    config,
    catalog,
    input: text('examples/records.jsonl').trimEnd().split('\n'),
  })
  const [, shown = ''] = /```text\n(.*?)```/s.exec(readme) ?? []
  expect([...check.lines, ...write.lines].map((line) => `${line}\n`).join('')).toBe(shown)
})

it('the docs name every option with its default, and no other', () => {
  const [, table = ''] = /<summary>Configuration<\/summary>\n(.*?)<\/details>/s.exec(docs) ?? []
  const rows = [...table.matchAll(/^\| `(\w+)` \|.*\| (.*?) ?\|$/gm)].map(([, key, value = '']) => [
    key,
    value.replaceAll('`', ''),
  ])
  const { properties } = spec.connectionSpecification as { properties: Record<string, { default?: unknown }> }
  expect(rows.map(([key]) => key)).toEqual(Object.keys(properties))
  for (const [key = '', shown] of rows)
    if (properties[key]?.default !== undefined)
      expect(`${key}: ${shown}`).toBe(`${key}: ${properties[key].default}`)
})

it('the docs, the metadata and the image speak of one version', () => {
  const { data } = parse(text('metadata.yaml'))
  const [, newest] = /\| Subject \|\n\|[-|]+\|\n\| (\S+) \|/.exec(docs) ?? []
  expect(newest).toBe(data.dockerImageTag)
  expect(text('Dockerfile')).toContain(`io.airbyte.version="${data.dockerImageTag}"`)
  expect(data.documentationUrl).toBe(spec.documentationUrl)
})

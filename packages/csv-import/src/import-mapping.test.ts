import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalMapping } from '@hubspot-associations/engine'
import { expect, it } from 'vitest'
import { importMapping } from './import-mapping.ts'

async function file(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'mapping-')), 'mapping.yaml')
  await writeFile(path, text)
  return path
}

it('needs no flags for the canonical columns', async () => {
  expect(await importMapping({})).toEqual(canonicalMapping)
})

it('is made of --from, --to, --label and --label-map', async () => {
  const flags = { from: 'contacts:email=Email', to: 'companies=Id', label: 'Role', labelMap: ['boss=Chair'] }
  expect(await importMapping(flags)).toEqual({
    from: { objectType: 'contacts', property: 'email', column: 'Email' },
    to: { objectType: 'companies', column: 'Id' },
    labels: { column: 'Role', rename: { boss: 'Chair' } },
  })
})

it('is read from a file, YAML or JSON, and flags add spellings', async () => {
  const yaml =
    'from: { objectType: contacts, column: A }\nto: { objectType: companies, column: B }\nlabels: { column: C, rename: { x: X } }\n'
  const json =
    '{"from":{"objectType":"contacts","column":"A"},"to":{"objectType":"companies","column":"B"},"labels":{"column":"C","rename":{"x":"X"}}}'
  for (const text of [yaml, json])
    expect(await importMapping({ mapping: await file(text), labelMap: ['y=Y'] })).toEqual({
      from: { objectType: 'contacts', column: 'A' },
      to: { objectType: 'companies', column: 'B' },
      labels: { column: 'C', rename: { x: 'X', y: 'Y' } },
    })
})

it.each([
  [{ from: 'contacts=Id', labelMap: [] }, '--to is missing'],
  [{ to: 'contacts=Id', labelMap: [] }, '--from is missing'],
  [{ from: 'contacts=A', to: 'companies=B', labelMap: ['a=b'] }, '--label-map needs a label column'],
  [{ mapping: 'm.yaml', from: 'contacts=A', labelMap: [] }, '--mapping already says from, to and label'],
  [{ mapping: '/nowhere/m.yaml', labelMap: [] }, 'cannot read /nowhere/m.yaml: there is no such file'],
])('says what is wrong with %o', async (flags, message) => {
  await expect(importMapping(flags)).rejects.toThrow(message)
})

it('names the place of a fault in the file', async () => {
  const broken = await file('from: { objectType: contacts\nto: [\n')
  await expect(importMapping({ mapping: broken, labelMap: [] })).rejects.toThrow(
    /mapping\.yaml, line \d+, column \d+: /,
  )
  const wrong = await file('from: { objectType: contacts, colunm: A }\nto: {}\n')
  await expect(importMapping({ mapping: wrong, labelMap: [] })).rejects.toThrow(
    'from has no key "colunm"; did you mean "column"?',
  )
})

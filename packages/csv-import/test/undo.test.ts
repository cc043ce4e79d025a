import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type AHubSpot, aHubSpot } from './a-hubspot.ts'
import { aFile, runCommand } from './run-command.ts'

let hubspot: AHubSpot
afterEach(() => hubspot.close())

const links = () => hubspot.emulator.links('contacts', 'companies')

/** Imports rows, undoes them, and gives what the undo said. */
async function importedAndUndone(rows: string): Promise<Record<string, number>> {
  const shell = { env: hubspot.env, cwd: await mkdtemp(join(tmpdir(), 'undo-')) }
  const imported = await runCommand(['import', await aFile('rows.csv', rows), '--json'], shell)
  expect(JSON.parse(imported.stdout).summary).toMatchObject({ rejected: 0, failed: 0 })
  return JSON.parse((await runCommand(['undo', 'last', '--json'], shell)).stdout).summary
}

const portal = {
  labels: ['Chair', 'Member'].map((label) => ({
    from: 'contacts',
    to: 'companies',
    name: label.toLowerCase(),
    label,
  })),
  records: { contacts: [{ id: '1' }], companies: [{ id: '11' }, { id: '12' }] },
}

it('gives a label back that moved away from a pair which got another one', async () => {
  hubspot = await aHubSpot({
    ...portal,
    associations: [{ from: 'contacts', fromId: '1', to: 'companies', toId: '11', labels: ['Primary'] }],
  })
  const before = links()
  const summary = await importedAndUndone(
    'from_object_type,from_id,to_object_type,to_id,label\ncontacts,1,companies,12,Primary\ncontacts,1,companies,11,Chair\n',
  )
  expect(summary).toMatchObject({ rejected: 0, failed: 0 })
  expect(links()).toEqual(before)
})

it('takes Primary away again where other labels were replaced with it', async () => {
  hubspot = await aHubSpot({
    ...portal,
    associations: [{ from: 'contacts', fromId: '1', to: 'companies', toId: '11', labels: ['Member'] }],
  })
  const before = links()
  const summary = await importedAndUndone(
    'from_object_type,from_id,to_object_type,to_id,label,action\ncontacts,1,companies,11,Chair;Primary,set\n',
  )
  expect(summary).toMatchObject({ rejected: 0, failed: 0 })
  expect(links()).toEqual(before)
})

it('leaves a pair as it is where the first of two writes is refused, and says so of its row', async () => {
  hubspot = await aHubSpot({
    ...portal,
    associations: [{ from: 'contacts', fromId: '1', to: 'companies', toId: '11', labels: ['Member'] }],
  })
  const before = links()
  hubspot.emulator.failNext(
    1,
    { kind: 'partial', ids: ['11'] },
    { operation: 'archiveAssociationLabelsBatch' },
  )
  const file = await aFile(
    'rows.csv',
    'from_object_type,from_id,to_object_type,to_id,label,action\ncontacts,1,companies,11,Primary,set\n',
  )
  const { stdout } = await runCommand(['import', file, '--json'], { env: hubspot.env })
  expect(JSON.parse(stdout).summary).toMatchObject({ rows: 1, rejected: 1 })
  expect(links()).toEqual(before)
})

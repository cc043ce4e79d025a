import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { accessTokenFrom } from './access-token.ts'

async function fileWith(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'token-')), 'token')
  await writeFile(path, text)
  return path
}

it('takes the token from the environment', async () => {
  expect(await accessTokenFrom({ env: { HUBSPOT_ACCESS_TOKEN: ' pat-1 ' } })).toBe('pat-1')
})

it('prefers the file that was named', async () => {
  const tokenFile = await fileWith('pat-2\n')
  expect(await accessTokenFrom({ tokenFile, env: { HUBSPOT_ACCESS_TOKEN: 'pat-1' } })).toBe('pat-2')
})

it('says where a token may come from when there is none', async () => {
  await expect(accessTokenFrom({ env: { HUBSPOT_ACCESS_TOKEN: ' ' } })).rejects.toThrow(
    'set HUBSPOT_ACCESS_TOKEN, or name a file that holds it with --token-file',
  )
})

it.each([
  ['', 'is empty'],
  ['TOKEN = pat-secret', 'holds more than one word'],
])('refuses a file with %o and never shows its content', async (text, message) => {
  const tokenFile = await fileWith(text)
  const error: Error = await accessTokenFrom({ tokenFile, env: {} }).catch((reason) => reason)
  expect(error.message).toContain(message)
  expect(error.message).not.toContain('secret')
})

it('says that a file is not there', async () => {
  await expect(accessTokenFrom({ tokenFile: '/nowhere/token', env: {} })).rejects.toThrow(
    'cannot read /nowhere/token: there is no such file',
  )
})

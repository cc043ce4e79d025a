import { readFile } from 'node:fs/promises'
import { fileProblem } from './file-problem.ts'
import { UsageError } from './usage-error.ts'

/** Where a token may come from. Never from a flag: those end up in shell histories and process lists. */
export interface TokenSource {
  readonly tokenFile?: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The access token, from the file that was named or else from the environment. */
export async function accessTokenFrom({ tokenFile, env }: TokenSource): Promise<string> {
  if (tokenFile !== undefined) return tokenIn(tokenFile)
  const token = env.HUBSPOT_ACCESS_TOKEN?.trim()
  if (token) return token
  throw new UsageError(
    'no access token: set HUBSPOT_ACCESS_TOKEN, or name a file that holds it with --token-file; --emulator needs none',
  )
}

async function tokenIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(fileProblem(path, error))
  })
  const token = text.trim()
  if (token === '') throw new UsageError(`${path} is empty: it must hold the access token and nothing else`)
  if (/\s/.test(token))
    throw new UsageError(`${path} holds more than one word: it must hold the access token and nothing else`)
  return token
}
